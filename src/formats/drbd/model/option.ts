import * as z from 'zod/mini'
import { type About, bare, type Field, Misfit, oneOf, type Schema, scalar, type Value } from '../../../lens/index.ts'
import { nodeSpan, wordSpan, wordText } from '../../../syntax/index.ts'

/** yes or no; the option's name alone means yes. */
export const yesNo: Value<boolean> = scalar({
  expected: 'yes or no',
  values: ['yes', 'no'],
  bare: true,
  parse: (value) => (value === 'yes' ? true : value === 'no' ? false : undefined),
  print: (value) => (value ? 'yes' : 'no'),
  schema: () => z.boolean(),
})

/** One of a few words in any case; written as listed. */
export function oneOfNoCase<const Words extends readonly string[]>(words: Words): Value<Words[number]> {
  return scalar<Words[number]>({
    expected: oneOf(words).expected,
    values: words,
    bare: true,
    parse: (value) => words.find((word) => word.toLowerCase() === value.toLowerCase()),
    print: (value) => value,
    schema: () => z.enum(words as unknown as [string, ...string[]]) as unknown as Schema<Words[number]>,
  })
}

/**
 * One option of a section. `no-NAME` is the same option: alone it means no. Of several settings of one option
 * the tools take different ones, so the last is shown and all are reported.
 */
export function option<T>(keyword: string, value: Value<T>, about: About<NoInfer<T>>): Field<T, 'optional'> {
  const isSwitch = (value as Value<unknown>) === yesNo
  const names = [keyword, ...(about.aliases ?? [])]
  return {
    presence: 'optional',
    hooks: names.flatMap((name) => [
      { keyword: name, block: false },
      { keyword: `no-${name}`, block: false },
    ]),
    about,
    value: value as Value<never>,
    read(reading, owner, key, node) {
      const { tree } = reading
      const first = tree.firstWord[node]!
      const [from, to] = [first + 1, tree.firstWord[node + 1]!]
      if (from === to && !isSwitch) {
        const isNegated = wordText(tree, first).startsWith('no-')
        reading.problem({ code: 'missing-value', ...wordSpan(tree, first), data: { keyword, value: isNegated ? 'no' : 'yes' }, node })
        return false
      }
      const read = from === to ? !wordText(tree, first).startsWith('no-') : reading.read(value, node, from, to, keyword)
      if (read instanceof Misfit) return false
      if (owner[key] !== undefined) reading.problem({ code: 'duplicate', ...nodeSpan(tree, node), data: { keyword }, node })
      owner[key] = read
      return true
    },
    write: (written, owner, field) => [{ words: [bare(keyword), ...value.write(written as T)], origin: { owner, field } }],
    schema: () => value.schema(),
  }
}
