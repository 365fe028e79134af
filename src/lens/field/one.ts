import { nodeSpan } from '../../syntax/index.ts'
import type { About } from '../about.ts'
import type { Field } from '../field.ts'
import { Misfit, type Value } from '../value.ts'
import { bare } from '../word.ts'

/** A statement that stands at most once: `priority 100`. Of several the last counts, unless `duplicates: 'first'`. */
export function one<T>(keyword: string, value: Value<T>, about: About<NoInfer<T>>): Field<T, 'optional'> {
  const keywords = [keyword, ...(about.aliases ?? [])]
  return {
    presence: 'optional',
    hooks: keywords.map((name) => ({ keyword: name, block: false })),
    about,
    value: value as Value<never>,
    read(reading, owner, key, node) {
      const { tree } = reading
      const from = tree.firstWord[node]! + 1
      const to = tree.firstWord[node + 1]!
      const read = reading.read(value, node, from, to, keyword)
      if (read instanceof Misfit) return false
      if (owner[key] !== undefined) {
        reading.problem({ code: 'duplicate', ...nodeSpan(tree, node), data: { keyword } })
        if (about.duplicates === 'first') return true
      }
      owner[key] = read
      return true
    },
    write: (written, owner, field) => [{ words: [bare(keyword), ...value.write(written as T)], origin: { owner, field } }],
    schema: () => value.schema(),
  }
}
