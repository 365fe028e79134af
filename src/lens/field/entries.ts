import type { About } from '../about.ts'
import type { Field } from '../field.ts'
import type { Value } from '../value.ts'
import { items } from './items.ts'

/** The scanner's name for an entry; of several the first is that of one that is written anew. */
export type EntryTag = number | readonly [number, ...number[]]

/** Entries without a keyword in a block that has fields or labels of its own. */
export function entries<T>(keyword: string, tag: EntryTag, value: Value<T>, about: About): Field<T[], 'always'> {
  const tags = typeof tag === 'number' ? ([tag] as const) : tag
  return items({ hooks: tags.map((one) => ({ tag: one })), head: [], tag: tags[0], keyword }, value, about)
}
