import type { Value } from '../../../lens/index.ts'

/** A value whose words are grouped by either kind of quote. */
export interface Quoted {
  readonly quoted: true
}

/** An entry of a list in which every word is an entry. */
export interface Split {
  readonly each: true
}

export const quoted = <T>(value: Value<T>): Value<T> & Quoted => ({ ...value, quoted: true })
export const each = <T>(value: Value<T>): Value<T> & Split => ({ ...value, each: true })
