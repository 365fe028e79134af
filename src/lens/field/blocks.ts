import * as z from 'zod/mini'
import type { About } from '../about.ts'
import { appended } from '../appended.ts'
import { type AnyBody, type Body, labelWords, readBody, writeBody } from '../body.ts'
import type { Field } from '../field.ts'
import { bare } from '../word.ts'

/** A block that repeats, each time an object of its own: `vrrp_instance NAME { … }`. */
export function blocks<T extends object>(keyword: string, inner: Body<T>, about: About): Field<T[], 'always'> {
  return {
    presence: 'always',
    hooks: [keyword, ...(about.aliases ?? [])].map((name) => ({ keyword: name, block: true })),
    about,
    body: inner as AnyBody,
    start: () => [],
    read(reading, owner, key, node) {
      const value = readBody(inner, reading, node, reading.tree.firstWord[node]! + 1)
      if (value === undefined) return false
      owner[key] = appended(owner[key] as T[], value)
      return true
    },
    write: (items, owner, field) =>
      (items as Record<string, unknown>[]).map((item) => ({
        words: [bare(keyword), ...labelWords(inner as AnyBody, item)],
        body: writeBody(inner as AnyBody, item),
        origin: { owner, field, item },
      })),
    schema: () => z.array(inner.schema()),
  }
}
