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
import { lowerAscii } from '../../../text/index.ts'
import { isWritable } from '../dialect.ts'

/** A value taken from elsewhere: `$NAME`, looked up in the process environment, then in `[environment]`. */
export interface Reference {
  raw: string
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const REFERENCE = /^\$[^\s"'#;\\$\x00-\x1f\x7f\ud800-\udfff]+$/u

/** A value of nfs.conf also knows what its daemon makes of words that it should not hold. */
export interface NfsValue<T> extends Value<T> {
  /** What the daemon takes any text for, right or wrong; undefined: as if the key were not set. */
  taken(text: string): T | undefined
}

/** nfs-utils takes these for true or false, in any case; anything else is silently the daemon's default. */
const TRUE = ['1', 't', 'true', 'y', 'yes', 'on']
const FALSE = ['0', 'f', 'false', 'n', 'no', 'off']

function truth(value: string): boolean | undefined {
  const folded = lowerAscii(value)
  return TRUE.includes(folded) ? true : FALSE.includes(folded) ? false : undefined
}

export const yesNo: NfsValue<boolean> = {
  ...scalar({
    expected: 'y or n (or yes/no, true/false, on/off, 1/0)',
    values: ['y', 'n'],
    bare: true,
    parse: truth,
    print: (value) => (value ? 'y' : 'n'),
    schema: () => z.boolean(),
  }),
  taken: truth,
}

/** C's atoi: white space, a sign and the digits in front; 0 where there are none; the low 32 bits of what is too large. */
export function atoi(text: string): number {
  const digits = /^[\t-\r ]*([+-]?\d+)/.exec(text)?.[1]
  if (digits === undefined) return 0
  if (digits.length < 10) return Number(digits) + 0
  const [least, most] = [-(2n ** 63n), 2n ** 63n - 1n]
  const long = BigInt(digits.replace('+', '').slice(0, 40))
  return Number(BigInt.asIntN(32, long < least ? least : long > most ? most : long))
}

const number = (min: number, max: number, expected?: string): NfsValue<number> => ({
  ...integer({ min, max, ...(expected === undefined ? {} : { expected }) }),
  taken: atoi,
})

export const count = number(0, 2147483647)
export const signed = number(-2147483648, 2147483647)
export const seconds = number(0, 2147483647, 'seconds as a whole number')
export const minutes = number(0, 2147483647, 'minutes as a whole number')
export const kibibytes = number(0, 2147483647, 'KiB as a whole number')
/** 0 stands for a random port. */
export const portNumber = number(0, 65535, 'a port number')

const SERVICE = /^[A-Za-z][\w.+-]*$/

/** A number, or a name of /etc/services. */
export const portOrService: NfsValue<number | string> = {
  ...scalar<number | string>({
    expected: 'a port number or a service name',
    parse: (value) =>
      /^\d{1,5}$/.test(value) ? (Number(value) <= 65535 ? Number(value) : undefined) : SERVICE.test(value) ? value : undefined,
    print: (value) => String(value),
    schema: () =>
      z.union([z.int().check(z.gte(0), z.lte(65535)), z.string().check(z.regex(SERVICE))]) as unknown as Schema<number | string>,
  }),
  taken: (value) => (/^\d{1,9}$/.test(value) ? Number(value) : value),
}

const anyText = (expected: string): NfsValue<string> => ({ ...text(expected, isWritable), taken: (value) => value })

export const words = anyText('text')
export const path = anyText('a path')

const itemsOf = (value: string, separator: string): string[] =>
  value
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '')

/** Items between commas; blanks around them are dropped, and so are empty items. */
export function commaList(expected: string, separator = ',', isPossible: (item: string) => boolean = () => true): NfsValue<string[]> {
  const isItem = (item: string): boolean =>
    item !== '' && item.trim() === item && !item.includes(separator) && isWritable(item) && isPossible(item)
  return {
    expected,
    read(tree, from, to) {
      if (to - from !== 1) return new Misfit('wrong-arguments', { expected, count: to - from })
      const value = wordText(tree, from)
      const items = itemsOf(value, separator)
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
    taken: (value) => itemsOf(value, separator),
  }
}

/** Machines to resolve: a blank does not part them, and is in no name. */
export const hosts = commaList('addresses or host names between commas', ',', (item) => !/\s/.test(item))

const DEBUG_FACILITIES = ['general', 'call', 'auth', 'parse', 'all', '0', '1'] as const
export type DebugFacility = (typeof DEBUG_FACILITIES)[number]

const isFacility = (item: string): item is DebugFacility => (DEBUG_FACILITIES as readonly string[]).includes(item)
const facilities = (value: string): string[] => itemsOf(lowerAscii(value), ',')

/** Debug facilities between commas, in any case; `0` and `1` since 2.6.3. Others are skipped with a message. */
export const debugFacilities: NfsValue<DebugFacility[]> = {
  expected: `a comma-separated list of ${listWords(DEBUG_FACILITIES)}`,
  values: DEBUG_FACILITIES,
  read(tree, from, to) {
    const value = to > from ? wordText(tree, from) : ''
    const items = facilities(value)
    const wrong = items.find((item) => !isFacility(item))
    return wrong === undefined && items.length > 0
      ? (items as DebugFacility[])
      : new Misfit('invalid-value', { value: wrong ?? value, expected: debugFacilities.expected })
  },
  write: (items) => [bare(items.join(','))],
  schema: () => z.array(z.enum(DEBUG_FACILITIES)).check(z.minLength(1)),
  taken: (value) => facilities(value).filter(isFacility),
}

const RDMA_PORT = /^[A-Za-z0-9][\w.+-]*$/

/** RDMA: on or off; other words were once taken for a port. */
export const rdmaSwitch: NfsValue<boolean | string> = {
  ...scalar<boolean | string>({
    expected: 'y or n',
    values: ['y', 'n'],
    parse: (value) => truth(value) ?? (RDMA_PORT.test(value) ? value : undefined),
    print: (value) => (typeof value === 'string' ? value : value ? 'y' : 'n'),
    schema: () =>
      z.union([
        z.boolean(),
        z.string().check(
          z.regex(RDMA_PORT),
          z.refine((value) => truth(value) === undefined, { error: 'write true or false' }),
        ),
      ]) as unknown as Schema<boolean | string>,
  }),
  taken: (value) => truth(value) ?? value,
}

/** Either the value itself or a reference to where it is defined. */
export function orReference<T>(value: NfsValue<T>): NfsValue<T | Reference> {
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
    taken: (text) => value.taken(text),
  }
}

/** One `key = value` line; the value may be a reference. */
export const setting = <T>(keyword: string, value: NfsValue<T>, about: About<NoInfer<T>>): Field<T | Reference, 'optional'> =>
  one(keyword, orReference(value), about as About<T | Reference>)
