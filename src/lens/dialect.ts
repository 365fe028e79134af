import type { Tree } from '../syntax/index.ts'
import type { TextEdit } from '../text/index.ts'
import type { Raw } from './raw.ts'
import type { Word } from './word.ts'

/** A value that the format cannot hold, or not safely. */
export class RenderError extends Error {
  override readonly name = 'RenderError'
}

/** How the statements around a place are laid out. */
export interface Layout {
  readonly indent: string
  readonly eol: string
  /** What one level of blocks is indented by in this file; without it as the dialect has it. */
  readonly step?: string
  /** A statement of the same block whose spelling the new one follows. */
  readonly like?: { readonly tree: Tree; readonly node: number }
}

/** How one surface syntax is written: quoting, terminators, separators. Lenses yield words, a dialect gives them a text. */
export type Dialect = Spelling & (WordEdits | RowEdits)

/** Words of a statement are edited one by one. */
export interface WordEdits {
  readonly rewrite?: undefined
  /** Words to add behind the node's word `index` (-1: before its first). */
  insertWords(tree: Tree, node: number, index: number, words: readonly Word[]): TextEdit
  /** Takes out the node's words `from` up to, not including, `to`. */
  removeWords(tree: Tree, node: number, from: number, to: number): TextEdit
}

/** Words of a statement move together: the columns of a table. */
export interface RowEdits {
  /** All edits that make a statement's head say `words`. */
  rewrite(tree: Tree, node: number, words: readonly Word[]): TextEdit[]
}

interface Spelling {
  /** What starts a comment that runs to the end of the line. */
  readonly comment: string
  /** A whole list of statements as canonical text, each on lines of its own, ending in a line end. */
  print(raws: readonly Raw[], layout: Layout): string
  /**
   * One word as it stands in a file.
   * @throws RenderError when the word cannot be written.
   */
  word(word: Word): string
  /** A statement's head: everything but its body and terminator. */
  head(raw: Raw, layout: Layout): string
  /** Where a statement's head ends in the text. */
  headEnd(tree: Tree, node: number): number
  /** What one level of blocks is indented by; nothing without it. */
  readonly step?: string
  /** Children of such a node are a list inside a line: they are added and removed in the running text. */
  inline?(tree: Tree, parent: number): InlineList | undefined
  /**
   * One statement with its body and terminator in the running text of a line, where its neighbours in the block
   * `parent` share a line too; undefined when the daemon would not read it there.
   */
  running?(raw: Raw, tree: Tree, parent: number): string | undefined
  /** Whether a word is written as something that is defined elsewhere (`$NAME`). */
  isMacro?(tree: Tree, word: number): boolean
  /** Statements that a blank line sets apart from their neighbours. */
  isApart?(raw: Raw): boolean
  /** End of a comment that shows the statement commented out, in one of these blocks: a new one goes right below it. */
  sample?(tree: Tree, parents: readonly number[], raw: Raw): number | undefined
  /** Where a statement may be added behind the last one of a block without any. */
  bodyStart(tree: Tree, node: number): number
}

/** A list inside a line: its items are separated, not terminated. */
export interface InlineList {
  /** Text to insert behind `after` (a child, or -1 for the head), given the item's own text. */
  insert(after: number, text: string): TextEdit
  /** Removes a child with its separator. */
  remove(child: number): TextEdit
}
