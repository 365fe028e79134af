import { expands, type Tree, wordText } from '../../../syntax/index.ts'
import type { Span } from '../../../text/index.ts'

/** A word of a command, or a part of one, with the place where it is written. */
export interface Argument extends Span {
  readonly text: string
  /** False where only the running shell knows the value: such words are never judged. */
  readonly known: boolean
}

/** `name=value`. */
export interface Option {
  readonly name: string
  readonly value: Argument
  readonly word: Argument
}

export function argumentsOf(tree: Tree, node: number): Argument[] {
  const found: Argument[] = []
  for (let word = tree.firstWord[node]!; word < tree.firstWord[node + 1]!; word++) {
    const start = tree.wordStart[word]!
    const end = tree.wordEnd[word]!
    found.push({ start, end, text: wordText(tree, word), known: !expands(tree.text.slice(start, end)) })
  }
  return found
}

/** The option that a word is; undefined where it has no `=`. */
export function optionOf(word: Argument): Option | undefined {
  const equals = word.text.indexOf('=')
  return equals === -1 ? undefined : { name: word.text.slice(0, equals), value: behind(word, equals + 1), word }
}

/** What stands behind so many characters of a word. Where quotes or escapes stand before it, its place is the word's. */
export function behind(word: Argument, count: number): Argument {
  const text = word.text.slice(count)
  const isPlain = word.end - word.start === word.text.length
  // `name="value"`: the quotes are part of the value's place.
  const isQuotedBehind = !isPlain && word.end - word.start === word.text.length + 2
  return { text, known: word.known, start: isPlain || isQuotedBehind ? word.start + count : word.start, end: word.end }
}

export const reworded = (word: Argument, text: string): Argument => (word.text === text ? word : { ...word, text })
