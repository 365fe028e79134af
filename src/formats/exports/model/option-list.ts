import * as z from 'zod/mini'
import { type About, type Keyword, Misfit, nearest, type Schema, type Value } from '../../../lens/index.ts'
import { ExportsRole, wordText } from '../../../syntax/index.ts'

/** What an option's name means, and what it turns off. */
export interface OptionAbout extends About<never> {
  readonly inverse?: string
  /** May differ from one `sec=` flavour to the next. */
  readonly perFlavor?: boolean
}

/** The value behind `name=`. `read` gives the value or why it is none. */
export interface OptionValue<T> {
  readonly expected: string
  readonly values?: readonly string[]
  /** The flag that `name=` without a value stands for. */
  readonly empty?: string
  read(text: string): T | Misfit
  write(value: T): string
  schema(): Schema<T>
}

/** An option with a value; `property` is its name in the model. */
export interface ValuedOption<P extends string, T> {
  readonly keyword: string
  readonly property: P
  readonly value: OptionValue<T>
  readonly about: OptionAbout
}

export const valued = <const P extends string, T>(
  keyword: string,
  property: P,
  value: OptionValue<T>,
  about: OptionAbout,
): ValuedOption<P, T> => ({ keyword, property, value, about })

/** An option that cannot be read, kept as it is written. */
export interface UnknownOption {
  unknown: string
}

// biome-ignore lint/suspicious/noExplicitAny: an option of any value; variance makes `unknown` too narrow here
type AnyValued = ValuedOption<string, any>

type Valued<V> = V extends ValuedOption<infer P, infer T> ? { [K in P]: T } : never
export type OptionOf<F, V extends readonly AnyValued[]> = (keyof F & string) | Valued<V[number]> | UnknownOption

/** Options between commas, in order: flags as words, options with a value as an object of one property. */
export function optionList<const F extends Readonly<Record<string, OptionAbout>>, const V extends readonly AnyValued[]>(
  flags: F,
  options: V,
  context: string,
): Value<OptionOf<F, V>[]> & { readonly keywords: readonly Keyword[] } {
  type Option = OptionOf<F, V>
  const byProperty = new Map<string, ValuedOption<string, unknown>>()
  const byKeyword = new Map<string, ValuedOption<string, unknown>>()
  const canonical = new Map<string, string>()
  for (const option of options as readonly AnyValued[]) {
    byProperty.set(option.property, option)
    for (const name of [option.keyword, ...(option.about.aliases ?? [])]) byKeyword.set(name, option)
  }
  for (const [name, about] of Object.entries(flags)) {
    canonical.set(name, name)
    for (const alias of about.aliases ?? []) canonical.set(alias, name)
  }
  const names = [...canonical.keys(), ...byKeyword.keys()]
  const readOne = (text: string, word: number, report: ((misfit: Misfit) => void) | undefined): Option => {
    const flag = canonical.get(text)
    if (flag !== undefined) return flag as Option
    const equals = text.indexOf('=')
    const name = equals === -1 ? text : text.slice(0, equals)
    const option = equals === -1 ? undefined : byKeyword.get(name)
    if (!option && (byKeyword.has(name) || canonical.has(name))) {
      const data = { option: text, expected: byKeyword.get(name)?.value.expected ?? '' }
      report?.(new Misfit('wrong-arguments', data, word, word + 1))
      return { unknown: text } as Option
    }
    if (!option) {
      const near = nearest(name, names)
      report?.(new Misfit('unknown-option', { option: text, ...(near === undefined ? {} : { nearest: near }) }, word, word + 1))
      return { unknown: text } as Option
    }
    if (equals === text.length - 1 && option.value.empty !== undefined) return option.value.empty as Option
    const value = option.value.read(text.slice(equals + 1))
    if (!(value instanceof Misfit)) return single(option.property, value) as Option
    report?.(new Misfit(value.code, { option: text, expected: option.value.expected, ...value.data }, word, word + 1))
    return { unknown: text } as Option
  }
  const spell = (option: Option): string => {
    if (typeof option === 'string') return option
    const [property, value] = Object.entries(option)[0] as [string, unknown]
    if (property === 'unknown') return String(value)
    const { keyword, value: codec } = byProperty.get(property)!
    return `${keyword}=${codec.write(value)}`
  }
  return {
    expected: 'options between commas',
    values: names,
    start: () => [],
    keywords: catalogueOf(flags, options as readonly AnyValued[], context),
    read(tree, from, to, report) {
      const read = new Array<Option>(to - from)
      for (let word = from; word < to; word++) read[word - from] = readOne(wordText(tree, word), word, report)
      return read
    },
    write: (list) => list.map((option) => ({ text: spell(option), role: ExportsRole.option })),
    schema: () =>
      z.array(
        z.union([
          z.enum(Object.keys(flags) as [string, ...string[]]),
          ...[...byProperty.values()].map(({ property, value }) => z.strictObject({ [property]: value.schema() })),
        ]),
      ) as unknown as Schema<Option[]>,
  }
}

/** `{ [property]: value }`, which takes several times as long. */
function single(property: string, value: unknown): object {
  const object: Record<string, unknown> = {}
  object[property] = value
  return object
}

function catalogueOf(
  flags: Readonly<Record<string, OptionAbout>>,
  options: readonly ValuedOption<string, unknown>[],
  context: string,
): Keyword[] {
  const rows: Keyword[] = Object.entries(flags).map(([keyword, { default: _, ...about }]) => ({
    ...about,
    keyword,
    context: [context],
    expected: '',
  }))
  for (const { keyword, value, about } of options) {
    const { default: _, ...rest } = about
    rows.push({
      ...rest,
      keyword,
      context: [context],
      expected: value.expected,
      ...(value.values ? { values: value.values } : {}),
    })
  }
  return rows
}
