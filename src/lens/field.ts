import type { Tree } from '../syntax/index.ts'
import type { About } from './about.ts'
import type { Body } from './body.ts'
import type { Raw } from './raw.ts'
import type { Reading } from './reading.ts'
import type { Schema, Value } from './value.ts'

export type Presence = 'optional' | 'always'

/** Which statements a field takes: by keyword (a block or not), by a keyword's form, or by the construct's tag. */
export type Hook =
  | { readonly keyword: string; readonly block?: boolean }
  | { readonly pattern: RegExp; readonly shown?: string }
  | { readonly tag: number }
  | { readonly rest: true }

/** The fields that a field gathers in one object. */
export interface Parts {
  readonly fields: Readonly<Record<string, Field<unknown>>>
  of(name: string): Field<unknown> | undefined
  /** The part that a keyword belongs to, where a pattern stands for the keywords. */
  nameOf?(keyword: string): string | undefined
}

/** One property of a model object and the statements it stands for. */
export interface Field<out T, out P extends Presence = Presence> {
  readonly presence: P
  /** A model without it cannot be written, although one that was read may lack it. */
  readonly needed?: true
  readonly hooks: readonly Hook[]
  readonly about?: About
  /** What the catalogue lists below this field. */
  readonly body?: Body<object>
  readonly bodies?: readonly Body<object>[]
  /** Bodies that have a keyword each. */
  readonly shapes?: Readonly<Record<string, { readonly body: Body<object>; readonly doc: string }>>
  readonly value?: Value<never>
  /** Fields of the same block that are gathered in this one's object. */
  readonly parts?: Parts
  /** The value before the first statement was read. */
  start?(): unknown
  /** Reads one statement into `owner[key]`; false keeps the statement as unknown. */
  read(reading: Reading, owner: Record<string, unknown>, key: string, node: number): boolean
  /** Of several statements for one value the one that counts, where neither the first nor the last always does. */
  winner?(tree: Tree, nodes: readonly number[]): number | undefined
  /** The statements of a value. */
  write(value: unknown, owner: object, key: string): readonly Raw[]
  schema(): Schema
  /** Carries the type; never called. */
  readonly of?: () => T
}

/** Of several statements for one value the one that the daemon takes. */
export function winnerOf(field: Field<unknown> | undefined, tree: Tree, nodes: readonly number[]): number | undefined {
  if (field?.winner) return field.winner(tree, nodes)
  return field?.about?.duplicates === 'first' ? nodes[0] : nodes.at(-1)
}

export type FieldValue<F> = F extends { of?: () => infer T } ? T : never
