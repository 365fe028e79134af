import * as z from 'zod/mini'
import {
  type About,
  bare,
  type Field,
  integer,
  listWords,
  Misfit,
  one,
  type Schema,
  scalar,
  text,
  type Value,
} from '../../../lens/index.ts'
import { wordText } from '../../../syntax/index.ts'
import { isWritable } from '../dialect.ts'

/** A value taken from elsewhere: `$NAME`, looked up in the process environment, then in `[environment]`. */
export interface Reference {
  raw: string
}

const REFERENCE = /^\$[^\s"'#;\\$]+$/

/** nfs-utils takes these for true or false, in any case; anything else is silently the daemon's default. */
const TRUE = ['1', 't', 'true', 'y', 'yes', 'on']
const FALSE = ['0', 'f', 'false', 'n', 'no', 'off']

export const yesNo: Value<boolean> = scalar({
  expected: 'y or n (or yes/no, true/false, on/off, 1/0)',
  values: ['y', 'n'],
  bare: true,
  parse(value) {
    const folded = value.toLowerCase()
    return TRUE.includes(folded) ? true : FALSE.includes(folded) ? false : undefined
  },
  print: (value) => (value ? 'y' : 'n'),
  schema: () => z.boolean(),
})

/** Read with atoi: what is no number becomes 0 or the digits in front. */
export const count = integer({ min: 0, max: 2147483647 })
export const signed = integer({ min: -2147483648, max: 2147483647 })
export const seconds = integer({ min: 0, max: 2147483647, expected: 'seconds as a whole number' })
export const minutes = integer({ min: 0, max: 2147483647, expected: 'minutes as a whole number' })
export const kibibytes = integer({ min: 0, max: 2147483647, expected: 'KiB as a whole number' })
/** 0 stands for a random port. */
export const portNumber = integer({ min: 0, max: 65535, expected: 'a port number' })

/** A number, or a name of /etc/services. */
export const portOrService: Value<number | string> = scalar<number | string>({
  expected: 'a port number or a service name',
  parse: (value) =>
    /^\d+$/.test(value) ? (Number(value) <= 65535 ? Number(value) : undefined) : /^[A-Za-z][\w.+-]*$/.test(value) ? value : undefined,
  print: (value) => String(value),
  schema: () =>
    z.union([z.int().check(z.gte(0), z.lte(65535)), z.string().check(z.regex(/^[A-Za-z][\w.+-]*$/))]) as unknown as Schema<number | string>,
})

export const words = text('text', isWritable)
export const path = text('a path', isWritable)

/** Items between commas; blanks around them are dropped, and so are empty items. */
export function commaList(expected: string, separator = ','): Value<string[]> {
  const isItem = (item: string): boolean => item !== '' && item.trim() === item && !item.includes(separator) && isWritable(item)
  return {
    expected,
    read(tree, from, to) {
      if (to - from !== 1) return new Misfit('wrong-arguments', { expected, count: to - from })
      const value = wordText(tree, from)
      const items = value
        .split(separator)
        .map((item) => item.trim())
        .filter((item) => item !== '')
      return items.length > 0 && items.every(isItem) && isWritable(items.join(separator))
        ? items
        : new Misfit('invalid-value', { value, expected })
    },
    write: (items) => [{ text: items.join(separator) }],
    schema: () =>
      z.array(z.string().check(z.refine(isItem, { error: 'not writable as a list item' }))).check(
        z.minLength(1),
        z.refine((items) => isWritable(items.join(separator)), { error: 'not writable as one value' }),
      ),
  }
}

const DEBUG_FACILITIES = ['general', 'call', 'auth', 'parse', 'all', '0', '1'] as const
export type DebugFacility = (typeof DEBUG_FACILITIES)[number]

/** Debug facilities between commas; `0` and `1` since 2.6.3. */
export const debugFacilities: Value<DebugFacility[]> = {
  expected: `a comma-separated list of ${listWords(DEBUG_FACILITIES)}`,
  values: DEBUG_FACILITIES,
  read(tree, from, to) {
    const value = to > from ? wordText(tree, from) : ''
    const items = value
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '')
    const wrong = items.find((item) => !(DEBUG_FACILITIES as readonly string[]).includes(item))
    return wrong === undefined && items.length > 0
      ? (items as DebugFacility[])
      : new Misfit('invalid-value', { value: wrong ?? value, expected: debugFacilities.expected })
  },
  write: (items) => [bare(items.join(','))],
  schema: () => z.array(z.enum(DEBUG_FACILITIES)).check(z.minLength(1)),
}

/** RDMA: on or off; other words were once taken for a port. */
export const rdmaSwitch: Value<boolean | string> = scalar<boolean | string>({
  expected: 'y or n',
  values: ['y', 'n'],
  parse(value) {
    const folded = value.toLowerCase()
    if (TRUE.includes(folded)) return true
    if (FALSE.includes(folded)) return false
    return /^[A-Za-z0-9][\w.+-]*$/.test(value) ? value : undefined
  },
  print: (value) => (typeof value === 'string' ? value : value ? 'y' : 'n'),
  schema: () =>
    z.union([
      z.boolean(),
      z.string().check(
        z.regex(/^[A-Za-z0-9][\w.+-]*$/),
        z.refine((value) => !TRUE.includes(value.toLowerCase()) && !FALSE.includes(value.toLowerCase()), {
          error: 'write true or false',
        }),
      ),
    ]) as unknown as Schema<boolean | string>,
})

/** Either the value itself or a reference to where it is defined. */
export function orReference<T>(value: Value<T>): Value<T | Reference> {
  const isReference = (written: T | Reference): written is Reference => typeof written === 'object' && written !== null && 'raw' in written
  return {
    expected: value.expected,
    ...(value.values ? { values: value.values } : {}),
    read(tree, from, to) {
      const written = to - from === 1 ? wordText(tree, from) : ''
      if (written.startsWith('$')) {
        return REFERENCE.test(written) ? { raw: written } : new Misfit('undefined-variable', { value: written })
      }
      return written === '' ? new Misfit('empty-value') : value.read(tree, from, to)
    },
    write: (written) => (isReference(written) ? [bare(written.raw)] : value.write(written)),
    schema: () =>
      z.union([
        value.schema() as unknown as z.ZodMiniType<T>,
        z.strictObject({ raw: z.string().check(z.regex(REFERENCE)) }),
      ]) as unknown as Schema<T | Reference>,
  }
}

/** One `key = value` line; the value may be a reference. */
export const setting = <T>(keyword: string, value: Value<T>, about: About<NoInfer<T>>): Field<T | Reference, 'optional'> =>
  one(keyword, orReference(value), about as About<T | Reference>)

/** A value that is itself and no reference. */
export const isReference = (value: unknown): value is Reference =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'raw' in value
