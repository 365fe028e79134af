import type { About } from '../about.ts'
import type { Field } from '../field.ts'
import type { Value } from '../value.ts'
import { items } from './items.ts'

/** Entries without a keyword in a block that has fields or labels of its own; `tag` is the scanner's name for one. */
export const entries = <T>(keyword: string, tag: number, value: Value<T>, about: About): Field<T[], 'always'> =>
  items({ hooks: [{ tag }], head: [], tag, keyword }, value, about)
