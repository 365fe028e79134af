import { one, oneOf } from '../../../lens/index.ts'
import { nodeSpan, type Tree, wordText } from '../../../syntax/index.ts'
import { single } from './values.ts'

const written = one('state', single(oneOf(['MASTER', 'BACKUP'])), {
  doc: 'Initial state only; MASTER cannot be undone by a later BACKUP.',
  defaultDoc: 'BACKUP (MASTER when priority is 255)',
})

const isState = (tree: Tree, node: number, state: string): boolean =>
  tree.firstWord[node]! + 1 < tree.firstWord[node + 1]! && wordText(tree, tree.firstWord[node]! + 1) === state

/** The state that a virtual router starts in: once it is MASTER, it stays so. */
export const state: typeof written = {
  ...written,
  winner: (tree, nodes) => nodes.findLast((node) => isState(tree, node, 'MASTER')) ?? nodes.at(-1),
  read(reading, owner, key, node) {
    if (owner[key] === 'MASTER' && isState(reading.tree, node, 'BACKUP')) {
      reading.problem({ code: 'duplicate', ...nodeSpan(reading.tree, node), data: { keyword: 'state', first: 'yes' } })
      return true
    }
    return written.read(reading, owner, key, node)
  },
}
