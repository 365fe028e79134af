import * as z from 'zod/mini'
import type { About } from '../about.ts'
import { appended } from '../appended.ts'
import type { Field, Hook } from '../field.ts'
import { Misfit, type Value } from '../value.ts'
import type { Word } from '../word.ts'

/** How one item of a list is written: behind a keyword of its own, or with nothing before it. */
export interface ItemShape {
  readonly hooks: readonly Hook[]
  readonly head: readonly Word[]
  readonly tag?: number
  /** Names the list in messages. */
  readonly keyword: string
}

/** Statements that are the items of a list, each with one value. */
export function items<T>({ hooks, head, tag, keyword }: ItemShape, value: Value<T>, about: About): Field<T[], 'always'> {
  return {
    presence: 'always',
    hooks,
    about,
    value: value as Value<never>,
    start: () => [],
    read(reading, owner, key, node) {
      const { tree } = reading
      const from = tree.firstWord[node]! + head.length
      const to = tree.firstWord[node + 1]!
      const read = reading.read(value, node, from, to, keyword)
      if (read instanceof Misfit) return false
      if (typeof read === 'object' && read !== null) reading.places.add(read, undefined, node)
      owner[key] = appended(owner[key] as T[], read)
      return true
    },
    write: (list, owner, field) =>
      (list as T[]).map((item, index) => ({
        words: [...head, ...value.write(item)],
        ...(tag === undefined ? {} : { tag }),
        origin: { owner, field, item: typeof item === 'object' && item !== null ? item : index },
      })),
    schema: () => z.array(value.schema()),
  }
}
