import * as z from 'zod/mini'
import type { About } from '../about.ts'
import { type AnyBody, body, readStatements } from '../body.ts'
import type { Field } from '../field.ts'
import type { Value } from '../value.ts'
import { bare } from '../word.ts'
import { type EntryTag, entries } from './entries.ts'

/** The property under which a list's own place knows its entries. */
export const ENTRIES = 'entries'

/**
 * A block whose statements are the items of a list, without a keyword each: `virtual_ipaddress { … }`.
 * Further blocks of the name add to the same list; an empty list is no block. `tag` is the scanner's name
 * for an entry.
 */
export function lines<T>(keyword: string, tag: EntryTag, value: Value<T>, about: About): Field<T[], 'always'> {
  const inside = entries(keyword, tag, value, about)
  const inner: AnyBody = body({}, { [ENTRIES]: inside })
  return {
    presence: 'always',
    hooks: [keyword, ...(about.aliases ?? [])].map((name) => ({ keyword: name, block: true })),
    about,
    value: value as Value<never>,
    start: () => [],
    read(reading, owner, key, node) {
      const { tree } = reading
      const behind = tree.firstWord[node]! + 1
      if (behind < tree.firstWord[node + 1]!) {
        reading.problem({
          code: 'list-head',
          start: tree.wordStart[behind]!,
          end: tree.wordEnd[tree.firstWord[node + 1]! - 1]!,
          data: { keyword },
        })
      }
      const before = owner[key] as T[]
      const more: Record<string, T[]> = { [ENTRIES]: [] }
      readStatements(inner, reading, node, more)
      const read = more[ENTRIES]!
      if (before.length === 0 && read.length > 0) owner[key] = read
      else for (const item of read) before.push(item)
      reading.places.add(owner[key] as T[], inner, node)
      return true
    },
    write(value, owner, field) {
      const list = value as T[]
      if (list.length === 0) return []
      return [{ words: [bare(keyword)], body: inside.write(list, list, ENTRIES), origin: { owner, field, item: list, single: true } }]
    },
    schema: () => z.array(value.schema()),
  }
}
