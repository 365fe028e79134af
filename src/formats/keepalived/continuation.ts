import { explainUnknown } from '../../lens/index.ts'
import { children, KeepalivedTag, ROOT, type Tree, wordText } from '../../syntax/index.ts'
import { allKeywords } from './keywords.ts'

const known = new WeakMap<Tree, boolean>()

/**
 * Whether a file goes on with a block that another one has opened: it begins with what the outermost level does not
 * have. Alone it does not tell what block that is.
 */
export function continuesBlock(tree: Tree): boolean {
  let answer = known.get(tree)
  if (answer === undefined) {
    answer = beginsInside(tree)
    known.set(tree, answer)
  }
  return answer
}

function beginsInside(tree: Tree): boolean {
  for (const node of children(tree, ROOT)) {
    if (tree.tag[node] !== KeepalivedTag.statement) continue
    const word = tree.firstWord[node]!
    if (word === tree.firstWord[node + 1]) continue
    const found = allKeywords().some(isOuter(wordText(tree, word)))
    if (found) return false
    const explained = explainUnknown(allKeywords(), [], wordText(tree, word))
    return explained.kind === 'elsewhere' || explained.nearest === undefined
  }
  return false
}

const isOuter =
  (word: string) =>
  ({
    keyword,
    context,
    aliases,
  }: {
    readonly keyword: string
    readonly context: readonly string[]
    readonly aliases?: readonly string[]
  }): boolean =>
    context.length === 0 && (keyword === word || aliases?.includes(word) === true)
