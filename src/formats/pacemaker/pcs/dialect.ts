import { type Dialect, type Raw, RenderError, type Word } from '../../../lens/index.ts'
import { shellQuoted, type Tree, wordAfter } from '../../../syntax/index.ts'

function write(word: Word): string {
  if (word.bare) return word.text
  if (word.text.includes('\0')) throw new RenderError('no argument of a program holds a NUL')
  return shellQuoted(word.text)
}

const head = (raw: Raw): string => ['pcs', ...raw.words.map(write)].join(' ')

/** Behind the word in front of the argument `index`: the program itself for the first. */
const endBefore = (tree: Tree, node: number, index: number): number =>
  index <= 0 ? wordAfter(tree.text, tree.start[node]!) : tree.wordEnd[tree.firstWord[node]! + index - 1]!

/** A call a line, every word quoted that a shell would read otherwise. */
export const dialect: Dialect = {
  comment: '#',
  word: write,
  head,
  headEnd: (tree, node) => tree.end[node]!,
  print: (raws, { indent, eol }) => raws.map((raw) => `${indent}${head(raw)}${eol}`).join(''),
  insertWords(tree, node, index, words) {
    const at = endBefore(tree, node, index + 1)
    return { start: at, end: at, text: words.map((word) => ` ${write(word)}`).join('') }
  },
  removeWords: (tree, node, from, to) => ({ start: endBefore(tree, node, from), end: endBefore(tree, node, to), text: '' }),
  bodyStart: () => 0,
}
