import * as z from 'zod/mini'
import { bare, first, type Macro, Misfit, macro, oneOf, scalar, text, type Value } from '../../../lens/index.ts'
import { wordText } from '../../../syntax/index.ts'
import { byteLength } from '../../../text/index.ts'
import { isIPv4, isIPv6 } from '../../../vocabulary/index.ts'
import { isName, isWritable, macroForm, STATEMENT_LIMIT, wordForm } from '../written.ts'
import { each, type Split } from './marks.ts'

/** A value that may also be written by way of a definition, and whose words fit a line. */
export const whole = <T>(value: Value<T>): Value<T | Macro> => macro(fitting(value), macroForm)

/** A word of a list in which every word is an entry. */
export const eachWord = <T>(value: Value<T>): Value<T | Macro> & Split => each(macro(fitting(value), wordForm))

function fitting<T>(value: Value<T>): Value<T> {
  return {
    ...value,
    schema: () =>
      value.schema().check(
        z.refine((written) => value.write(written).reduce((sum, { text }) => sum + byteLength(text) + 3, 0) <= STATEMENT_LIMIT, {
          error: `longer than a line of keepalived.conf can be`,
        }),
      ),
  }
}

/** A value of the first word; keepalived does not look at those behind it. */
export const single = <T>(value: Value<T>): Value<T | Macro> => whole(first(value))

/** A keyword alone; what stands behind it changes nothing, also when it is `off`. */
export const flagValue: Value<true> = {
  expected: '',
  read(tree, from, to, report) {
    if (to > from) report?.(new Misfit('flag-argument', { value: wordText(tree, from) }, from, to))
    return true
  },
  write: () => [],
  schema: () => z.literal(true),
}

export const word = (expected: string): Value<string> => text(expected, isName)
export const name: Value<string> = word('a name')
export const path: Value<string> = word('a path')

/** A name that the kernel takes for an interface: at most 15 bytes. */
export const interfaceName: Value<string> = text(
  'the name of an interface, at most 15 bytes',
  (value) => isWritable(value) && byteLength(value) <= 15,
)

const ipText = (expected: string, fits: (value: string) => boolean): Value<string> =>
  text(expected, (value) => isWritable(value) && fits(value))

export const ip: Value<string> = ipText('an IP address', (value) => isIPv4(value) || (isIPv6(value) && !value.includes('%')))
export const ipv4Group: Value<string> = ipText('an IPv4 multicast address', (value) => isIPv4(value) && /^2(?:2[4-9]|3\d)\./.test(value))
export const ipv6Group: Value<string> = ipText('an IPv6 multicast address', (value) => isIPv6(value) && /^ff/i.test(value))
export const groupAddress: Value<string> = ipText(
  'a multicast address',
  (value) => (isIPv4(value) && /^2(?:2[4-9]|3\d)\./.test(value)) || (isIPv6(value) && /^ff/i.test(value)),
)

const rangeDoc = (min: number, max: number): string =>
  max >= 2147483647 ? (min === 0 || min <= -2147483647 ? '' : `, at least ${min}`) : `, ${min} to ${max}`

const ranged = (expected: string, pattern: RegExp, min: number, max: number): Value<number> =>
  scalar({
    expected: `${expected}${rangeDoc(min, max)}`,
    bare: true,
    parse(value) {
      if (!pattern.test(value)) return undefined
      const number = Number(value) + 0
      return number >= min && number <= max ? number : undefined
    },
    print: String,
    schema: () => z.int().check(z.gte(min), z.lte(max)),
  })

/** A whole number without a sign; leading zeros mean nothing, suffixes and 0x are no numbers. */
export const count = (min: number, max: number, expected = 'a whole number'): Value<number> =>
  ranged(expected, /^[\t-\r ]*\+?\d{1,15}$/, min, max)
/** A whole number that may be negative. */
export const integer = (min: number, max: number): Value<number> => ranged('a whole number', /^[\t-\r ]*[+-]?\d{1,15}$/, min, max)

/** A decimal number with so many places at most. */
export function decimal(expected: string, places: number, min: number, max: number): Value<number> {
  const pattern = new RegExp(`^[\\t-\\r ]*\\+?(?:\\d{1,12}(?:\\.\\d{0,${places}})?|\\.\\d{1,${places}})$`)
  return scalar({
    expected: `${expected}${max >= 2147483 ? (min === 0 ? '' : `, at least ${min}`) : `, ${min} to ${max}`}`,
    bare: true,
    parse(value) {
      if (!pattern.test(value)) return undefined
      const number = Number(value)
      return number >= min && number <= max ? number : undefined
    },
    print: (value) => plainDecimal(value, places),
    schema: () =>
      z.number().check(
        z.gte(min),
        z.lte(max),
        z.refine((value) => Number(plainDecimal(value, places)) === value, { error: `more than ${places} decimal places` }),
      ),
  })
}

const plainDecimal = (value: number, places: number): string => value.toFixed(places).replace(/\.?0+$/, '')

/** Seconds with up to six decimal places; a suffix such as `3s` is no number. */
export const seconds = (min = 0, max = 4294967): Value<number> => decimal('seconds', 6, min, max)

/** `on`, `true` and `yes`, `off`, `false` and `no`; the keyword alone means on. */
export const onOff: Value<boolean> = {
  expected: 'on or off',
  values: ['on', 'off', 'true', 'false', 'yes', 'no'],
  read(tree, from, to) {
    if (to === from) return true
    const written = wordText(tree, from)
    if (written === 'on' || written === 'true' || written === 'yes') return true
    if (written === 'off' || written === 'false' || written === 'no') return false
    return new Misfit('invalid-value', { value: written, expected: 'on or off' }, from, from + 1)
  },
  write: (value) => (value ? [] : [bare('off')]),
  schema: () => z.boolean(),
}

/** A value that may be left out: the keyword alone is `true`. */
export const optional = <T>(value: Value<T>): Value<T | true> => ({
  ...value,
  read: (tree, from, to, report) => (to === from ? true : value.read(tree, from, to, report)),
  write: (written) => (written === true ? [] : value.write(written as T)),
  schema: () => z.union([z.literal(true), value.schema()]),
})

/** One of a few words in any case; written as the manual does. */
export function oneOfAnyCase<const Words extends readonly string[]>(words: Words): Value<Words[number]> {
  const exact = oneOf(words)
  const byFolded = new Map(words.map((known) => [known.toLowerCase(), known]))
  return {
    ...exact,
    read(tree, from, to, report) {
      const known = to > from ? byFolded.get(wordText(tree, from).toLowerCase()) : undefined
      return known ?? exact.read(tree, from, to, report)
    },
  }
}

/** Some words, each a value of its own. */
export const several = <T>(value: Value<T>, expected: string, least = 1): Value<T[]> => ({
  expected,
  ...(value.values ? { values: value.values } : {}),
  read(tree, from, to, report) {
    if (to - from < least) return new Misfit('wrong-arguments', { expected, count: to - from })
    const list: T[] = []
    const wrong: Misfit[] = []
    for (let at = from; at < to; at++) {
      const read = value.read(tree, at, at + 1)
      if (read instanceof Misfit) wrong.push(new Misfit(read.code, read.data, at, at + 1))
      else list.push(read)
    }
    // Nothing is left to be the value: the first of the faults is what the statement is about.
    const first = list.length < least ? wrong.shift() : undefined
    for (const misfit of wrong) report?.(misfit)
    return first ?? list
  },
  write: (list) => list.flatMap((item) => value.write(item)),
  start: () => [],
  schema: () => z.array(value.schema()).check(z.minLength(least)),
})

const nameUpTo = (expected: string, bytes: number): Value<string> =>
  text(expected, (written) => isName(written) && byteLength(written) <= bytes)

/** One word and nothing else: what names most blocks. */
const exactly = (expected: string, bytes: number): Value<string> => {
  const value = nameUpTo(expected, bytes)
  return {
    ...value,
    read: (tree, from, to) =>
      to - from === 1 ? value.read(tree, from, to) : new Misfit('wrong-arguments', { expected, count: to - from }),
  }
}

export const blockName: Value<string | Macro> = whole(exactly('one name', 255))
/** What names scripts, files, processes: further words change nothing. */
export const leadingName: Value<string | Macro> = single(nameUpTo('a name', 255))
export const bfdName: Value<string | Macro> = single(nameUpTo('a name, at most 31 bytes', 31))
