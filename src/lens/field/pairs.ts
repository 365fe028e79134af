import * as z from 'zod/mini'
import { wordText } from '../../syntax/index.ts'
import type { About } from '../about.ts'
import { appended } from '../appended.ts'
import type { Field } from '../field.ts'
import { Misfit, type Schema, type Value } from '../value.ts'
import { bare } from '../word.ts'

export interface Pair<T> {
  name: string
  value: T
}

/** Names of the user's own choosing with a value each: what `[environment]` holds. Takes every statement that no other field takes. */
export function pairs<T>(name: Value<string>, value: Value<T>, about: About): Field<Pair<T>[], 'always'> {
  return {
    presence: 'always',
    hooks: [{ rest: true }],
    about,
    value: value as Value<never>,
    start: () => [],
    read(reading, owner, key, node) {
      const { tree } = reading
      const from = tree.firstWord[node]! + 1
      const to = tree.firstWord[node + 1]!
      const written = wordText(tree, from - 1)
      const read = reading.read(value, node, from, to, written)
      if (read instanceof Misfit) return false
      const item: Pair<T> = { name: written, value: read }
      reading.places.add(item, undefined, node)
      owner[key] = appended(owner[key] as Pair<T>[], item)
      return true
    },
    write: (items, owner, field) =>
      (items as Pair<T>[]).map((item) => ({
        words: [...name.write(item.name).map(({ text }) => bare(text)), ...value.write(item.value)],
        origin: { owner, field, item },
      })),
    schema: () => z.array(z.strictObject({ name: name.schema(), value: value.schema() })) as unknown as Schema,
  }
}
