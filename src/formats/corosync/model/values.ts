import * as z from 'zod/mini'
import { listWords, Misfit, type Schema, type Value } from '../../../lens/index.ts'
import { wordText } from '../../../syntax/index.ts'
import { lowerAscii } from '../../../text/index.ts'
import { isWritable } from '../dialect.ts'

/** What corosync's configuration map holds a key as; a key of type `str` is stored whatever it says. */
export type Stored = 'str' | 'u8' | 'u16' | 'u32' | 'u64' | 'i32'

/**
 * Who refuses a value that does not fit: corosync while it reads the file, corosync once all is read (so that only
 * the last assignment matters), corosync when it starts, or corosync-qdevice. `nobody`: something else is taken.
 */
export type Judge = 'parser' | 'validation' | 'start' | 'qdevice' | 'nobody'

/** A value of corosync.conf also knows how it is stored and who looks at it. */
export interface CorosyncValue<T> extends Value<T> {
  readonly stored: Stored
  readonly judge: Judge
  /** What the configuration map holds for a text, where that is not the number itself; undefined when it is refused. */
  readonly store?: (text: string) => string | undefined
  /** The value that a text stands for; undefined when it is none. */
  parse(text: string): T | undefined
}

export interface ValueSpec<T> {
  readonly expected: string
  readonly values?: readonly string[]
  readonly stored?: Stored
  readonly judge?: Judge
  readonly store?: (text: string) => string | undefined
  parse(text: string): T | undefined
  print(value: T): string
  schema(): Schema<T>
}

export function value<T>(spec: ValueSpec<T>): CorosyncValue<T> {
  const { expected, judge = 'validation', parse } = spec
  return {
    expected,
    ...(spec.values ? { values: spec.values } : {}),
    stored: spec.stored ?? 'str',
    judge,
    ...(spec.store ? { store: spec.store } : {}),
    parse,
    read(tree, from, to) {
      const text = from < to ? wordText(tree, from) : ''
      return parse(text) ?? new Misfit(judge === 'nobody' ? 'ignored-spelling' : 'invalid-value', { value: text, expected, judge })
    },
    write: (written) => [{ text: spec.print(written) }],
    schema: spec.schema,
  }
}

/** C's strtoll and strtoull: leading white space, a sign, decimal digits to the end. */
const NUMBER = /^[\t-\r ]*([+-]?)0*(\d+)$/

/** A few digits, as most numbers are written. */
function plainNumber(text: string): number | undefined {
  const { length } = text
  if (length === 0 || length > 9) return undefined
  let number = 0
  for (let i = 0; i < length; i++) {
    const digit = text.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) return undefined
    number = number * 10 + digit
  }
  return number
}

function signedNumber(text: string): number | undefined {
  const match = NUMBER.exec(text)
  if (!match || match[2]!.length > 15) return undefined
  return Number(match[2]) * (match[1] === '-' ? -1 : 1) + 0
}

/** The number that corosync reads; undefined where it would complain. */
export function parseInteger(text: string, min: number, max: number): number | undefined {
  const number = plainNumber(text) ?? signedNumber(text)
  if (number === undefined) return undefined
  return number >= min && number <= max ? number : undefined
}

const MOST = { u8: 255, u16: 65_535, u32: 4_294_967_295, i32: 2_147_483_647 } as const

export interface Range {
  readonly min?: number
  readonly max?: number
  /** 0 stands for the default, also below the least value. */
  readonly zero?: boolean
  readonly judge?: Judge
  /** What is counted: `milliseconds`. */
  readonly unit?: string
  /** What is expected, where that is more than the range. */
  readonly expected?: string
}

/** A whole number as corosync's parser stores it. A narrower range is checked later, by the `judge`. */
export function integer(stored: 'u8' | 'u16' | 'u32' | 'i32', range: Range = {}): CorosyncValue<number> {
  const least = stored === 'i32' ? -2_147_483_648 : 0
  const { min = least, max = MOST[stored], zero = false, judge = 'parser', unit } = range
  const fits = (number: number): boolean => (number >= min && number <= max) || (zero && number === 0)
  return value<number>({
    expected:
      range.expected ??
      (min === max
        ? `${min}`
        : `${unit === undefined ? 'a whole number' : `${unit} as a whole number`}, ${zero && min > 0 ? '0 or ' : ''}${min} to ${max}`),
    stored,
    judge,
    parse(text) {
      const number = parseInteger(text, Math.min(least, min), MOST[stored])
      return number !== undefined && fits(number) ? number : undefined
    },
    print: String,
    schema: () => z.int().check(z.refine(fits, { error: `not ${zero ? '0 or ' : ''}${min} to ${max}` })),
  })
}

/** A time in milliseconds with a least value; 0 stands for the default. */
export const timer = (min: number): CorosyncValue<number> => integer('u32', { min, zero: true, judge: 'validation', unit: 'milliseconds' })

const U64 = 2n ** 64n
const isLarge = (text: string): boolean =>
  /^[1-9]\d{15,19}$/.test(text) && BigInt(text) > BigInt(Number.MAX_SAFE_INTEGER) && BigInt(text) < U64

/** An unsigned number of 64 bits; what JavaScript cannot count is held in decimal digits. A minus sign wraps around. */
export const unsigned64: CorosyncValue<number | string> = value<number | string>({
  expected: `a whole number, 0 to ${U64 - 1n}`,
  stored: 'u64',
  judge: 'parser',
  parse(text) {
    const match = NUMBER.exec(text)
    if (!match || match[2]!.length > 20 || BigInt(match[2]!) >= U64) return undefined
    const number = BigInt.asUintN(64, match[1] === '-' ? -BigInt(match[2]!) : BigInt(match[2]!))
    return number <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(number) : String(number)
  },
  print: String,
  schema: () =>
    z.union([z.int().check(z.gte(0)), z.string().check(z.refine(isLarge, { error: 'not a number of 64 bits' }))]) as unknown as Schema<
      number | string
    >,
})

/** One of a few words. */
export function words<const Words extends readonly string[]>(
  list: Words,
  judge: Judge = 'validation',
  fold = false,
): CorosyncValue<Words[number]> {
  const known = new Set<string>(list)
  return value<Words[number]>({
    expected: listWords(list),
    values: list,
    judge,
    parse(text) {
      const word = fold ? lowerAscii(text) : text
      return known.has(word) ? word : undefined
    },
    print: (word) => word,
    schema: () => z.enum(list as unknown as [string, ...string[]]) as unknown as Schema<Words[number]>,
  })
}

/** True and false in the spellings of one key; the first of each is written. */
function truth(on: readonly string[], off: readonly string[], judge: Judge, stored: Stored = 'str'): CorosyncValue<boolean> {
  return value<boolean>({
    expected: listWords([...on, ...off]),
    values: [on[0]!, off[0]!],
    stored,
    judge,
    parse: (text) => (on.includes(text) ? true : off.includes(text) ? false : undefined),
    print: (flag) => (flag ? on[0]! : off[0]!),
    schema: () => z.boolean(),
  })
}

/** totem{}: anything else stands for the default without a word. */
export const yesNo = truth(['yes'], ['no'], 'nobody')
/** system{}: anything else is refused. */
export const strictYesNo = truth(['yes'], ['no'], 'parser')
/** logging{}: to_stderr and the like. */
export const yesOn = truth(['yes', 'on'], ['no', 'off'], 'validation')
export const onOff = truth(['on'], ['off'], 'validation')
/** secauth: anything but `on` is off. */
export const looseOnOff = truth(['on'], ['off'], 'nobody')

/** quorum{}: a number, 0 for off. */
export const flag: CorosyncValue<boolean> = value<boolean>({
  expected: '0 or 1',
  values: ['1', '0'],
  stored: 'u8',
  judge: 'parser',
  parse(text) {
    const number = parseInteger(text, 0, MOST.u8)
    return number === undefined ? undefined : number !== 0
  },
  print: (on) => (on ? '1' : '0'),
  schema: () => z.boolean(),
})

/** Any text that a line can hold. What it cannot hold safely is kept as the line it is. */
export function text(
  expected: string,
  allowed: (text: string) => boolean = () => true,
  judge: Judge = 'validation',
): CorosyncValue<string> {
  const spec = value<string>({
    expected,
    judge,
    parse: (written) => (allowed(written) ? written : undefined),
    print: (written) => written,
    schema: () =>
      z.string().check(z.refine((written) => isWritable(written) && allowed(written), { error: `not writable as ${expected}` })),
  })
  return {
    ...spec,
    read(tree, from, to, report) {
      const read = spec.read(tree, from, to, report)
      return typeof read === 'string' && !isWritable(read) ? new Misfit('unwritable') : read
    },
  }
}

const isFilled = (written: string): boolean => written !== ''

export const anyText = text('text')
export const filledText = text('text', isFilled)
export const path = text('a path')
/** What cannot be resolved is refused; nothing with a blank in it can. */
export const address = text('an address or a host name', (written) => /^[^ \t]+$/.test(written))
