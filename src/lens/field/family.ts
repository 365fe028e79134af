import * as z from 'zod/mini'
import type { About } from '../about.ts'
import type { Field } from '../field.ts'
import type { Value } from '../value.ts'
import { one } from './one.ts'

/** Keywords that follow a pattern: what tells one from another, and the keyword again. */
export interface KeywordFamily {
  readonly pattern: RegExp
  /** The whole family as the catalogue shows it: `ringN_addr`. */
  readonly shown: string
  nameOf(keyword: string): string
  keywordOf(name: string): string
}

/** Parts that are made once; where names are of the user's own choosing there may be any number. */
const MOST_PARTS = 64

/** Statements whose keywords follow a pattern, as a record by what differs: `ring0_addr`, `ring1_addr`. */
export function family<T>(keywords: KeywordFamily, value: Value<T>, about: About): Field<Record<string, T>, 'always'> {
  const parts = new Map<string, Field<T, 'optional'>>()
  const part = (name: string): Field<T, 'optional'> => {
    const known = parts.get(name)
    if (known) return known
    const made = one<T>(keywords.keywordOf(name), value, about as About<NoInfer<T>>)
    if (parts.size < MOST_PARTS) parts.set(name, made)
    return made
  }
  // Names that every object has already cannot be told from absent ones.
  const isName = (name: string): boolean => {
    const keyword = keywords.keywordOf(name)
    return !(name in {}) && keywords.pattern.test(keyword) && keywords.nameOf(keyword) === name
  }
  return {
    presence: 'always',
    hooks: [{ pattern: keywords.pattern, shown: keywords.shown }],
    about,
    value: value as Value<never>,
    parts: {
      fields: {},
      of: part,
      nameOf(keyword) {
        const name = keywords.nameOf(keyword)
        return isName(name) ? name : undefined
      },
    },
    start: () => ({}),
    read: () => false,
    write: (record, owner, key) =>
      Object.entries(record as Record<string, T>).flatMap(([name, item]) => part(name).write(item, owner, `${key}.${name}`)),
    schema: () => z.record(z.string().check(z.refine(isName, { error: `the keyword is no ${keywords.shown}` })), value.schema()),
  }
}
