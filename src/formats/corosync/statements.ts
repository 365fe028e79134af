import { ColonTag, NodeFlag, ROOT, type Tree, wordText } from '../../syntax/index.ts'
import { joinPath } from './known-keys.ts'
import type { CorosyncDocument, Statement } from './rule.ts'

/** The sections around a node, joined by dots; empty at the top of the file. */
export function sectionOf(tree: Tree, node: number): string {
  let path = ''
  for (let up = tree.parent[node]!; up > ROOT; up = tree.parent[up]!) {
    const name = wordText(tree, tree.firstWord[up]!)
    path = path === '' ? name : joinPath(name, path)
  }
  return path
}

export interface PairStatement extends Statement {
  readonly value: string
}

/** Every section and every pair of a file, in order, with what stands around it. */
export function* statements(document: CorosyncDocument): Generator<Statement | PairStatement> {
  const { tree } = document
  const paths = new Map<number, string>([[ROOT, '']])
  for (let node = ROOT + 1; node < tree.nodeCount; node++) {
    if (tree.flags[node]! & NodeFlag.ignored) {
      node = tree.after[node]! - 1
      continue
    }
    const word = tree.firstWord[node]!
    const section = paths.get(tree.parent[node]!)!
    const keyword = wordText(tree, word)
    if (tree.tag[node] === ColonTag.section) {
      paths.set(node, joinPath(section, keyword))
      yield { document, node, section, keyword }
    } else yield { document, node, section, keyword, value: wordText(tree, word + 1) }
  }
}
