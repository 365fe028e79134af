import type { About } from '../about.ts'
import type { Field } from '../field.ts'
import type { Value } from '../value.ts'
import { bare } from '../word.ts'
import { items } from './items.ts'

/** A statement that repeats, each with one value: `include FILE`. */
export function many<T>(keyword: string, value: Value<T>, about: About): Field<T[], 'always'> {
  const hooks = [keyword, ...(about.aliases ?? [])].map((name) => ({ keyword: name, block: false }))
  return items({ hooks, head: [bare(keyword)], keyword }, value, about)
}
