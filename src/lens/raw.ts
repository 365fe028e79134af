import type { Word } from './word.ts'

/** A statement to be written: what a lens makes of a model value, before any dialect gives it a text. */
export interface Raw {
  readonly words: readonly Word[]
  /** The construct's tag, where the syntax has several kinds of statement at one place. */
  readonly tag?: number
  readonly body?: readonly Raw[]
  /** A statement kept as it stood in a file; the dialect checks that it is one whole statement. */
  readonly verbatim?: string
  /** Written behind all other statements of its block. */
  readonly last?: true
  readonly origin: Origin
}

/** The place in the model that a statement comes from. */
export interface Origin {
  readonly owner: object
  readonly field: string
  /** The item itself for lists of objects, its index for lists of plain values. */
  readonly item?: object | number
  /** The field has one such statement: an object put in its place is the same block with other contents. */
  readonly single?: true
}
