import * as z from 'zod/mini'
import type { About } from '../about.ts'
import { reportMisfit } from '../body.ts'
import type { Field } from '../field.ts'
import { Misfit, type Value } from '../value.ts'
import { bare } from '../word.ts'

/** A statement that repeats, each with one value: `include FILE`. */
export function many<T>(keyword: string, value: Value<T>, about: About): Field<T[], 'always'> {
  return {
    presence: 'always',
    hooks: [keyword, ...(about.aliases ?? [])].map((name) => ({ keyword: name, block: false })),
    about,
    value: value as Value<never>,
    start: () => [],
    read(reading, owner, key, node) {
      const { tree } = reading
      const from = tree.firstWord[node]! + 1
      const to = tree.firstWord[node + 1]!
      const read = value.read(tree, from, to)
      if (read instanceof Misfit) {
        reportMisfit(reading, node, from, to, read, keyword)
        return false
      }
      if (typeof read === 'object' && read !== null) reading.places.set(read, { body: undefined, node })
      ;(owner[key] as T[]).push(read)
      return true
    },
    write: (items, owner, field) =>
      (items as T[]).map((item, index) => ({
        words: [bare(keyword), ...value.write(item)],
        origin: { owner, field, item: typeof item === 'object' && item !== null ? item : index },
      })),
    schema: () => z.array(value.schema()),
  }
}
