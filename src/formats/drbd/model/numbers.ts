import * as z from 'zod/mini'
import { bare, Misfit, type Schema, type Value } from '../../../lens/index.ts'
import { isQuoted, wordText } from '../../../syntax/index.ts'
import { INTEGER, tokenKind } from './tokens.ts'

/** A number in an option's own unit, or one with a unit of its own: `10M`, `4s` (sectors of 512 bytes). */
export type Quantity = number | string

/** What a plain number of an option counts. */
export type Scale = '1' | 'k' | 's'

/** How many bits a unit letter shifts by. */
const SHIFT: Readonly<Record<string, number>> = { k: 10, K: 10, s: 9, m: 20, M: 20, g: 30, G: 30 }

/** The number in the option's own unit, rounded up; undefined for what drbdadm does not take for a number. */
export function scaled(value: Quantity, scale: Scale): number | undefined {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return value
  const text = String(value)
  const unit = SHIFT[text.at(-1) ?? '']
  const digits = unit === undefined ? text : text.slice(0, -1)
  let number = plainNumber(digits)
  if (number < 0) {
    // Blanks before it and a sign are none of a number's business.
    if (!/^\s*\+?\d+$/.test(digits)) return undefined
    number = Number(digits)
  }
  const shift = unit === undefined ? 0 : unit - (SHIFT[scale] ?? 0)
  return shift >= 0 ? number * 2 ** shift : Math.ceil(number / 2 ** -shift)
}

export interface QuantitySpec {
  readonly min: number
  readonly max: number
  /** What a plain number counts: `seconds`, `KiB/s`. */
  readonly unit?: string
  readonly scale?: Scale
  /** The daemon takes the nearest bound instead of refusing the value. */
  readonly isClamped?: boolean
}

/** A value of a numeric option also knows what the daemon makes of it. */
export interface QuantityValue extends Value<Quantity> {
  readonly scale: Scale
}

/** A number with an optional unit letter, within bounds. */
export function quantity({ min, max, unit, scale = '1', isClamped = false }: QuantitySpec): QuantityValue {
  const what = unit === undefined ? 'a number' : `a number of ${unit}`
  const expected = `${max === Number.POSITIVE_INFINITY ? what : `${what}, ${min} to ${max}`}${scale === '1' ? '' : ', or with a unit as in 10M'}`
  const fits = (value: Quantity): boolean => {
    const number = scaled(value, scale)
    return number !== undefined && (isClamped || (number >= min && number <= max))
  }
  const isNumber = (value: number): boolean => Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0) && fits(value)
  const isText = (value: string): boolean => /^(?:0|[1-9]\d{0,14})[kKmMgGs]$/.test(value) && fits(value)
  return {
    expected,
    scale,
    read(tree, from, to) {
      if (to - from !== 1) return new Misfit('wrong-arguments', { expected, count: to - from })
      const value = wordText(tree, from)
      const plain = plainNumber(value)
      if (plain >= 0 && fits(plain)) return plain
      if (isPlainWithUnit(value)) return fits(value) ? value : new Misfit('invalid-value', { value, expected })
      const found = /^\s*\+?0*(\d+)([kKmMgGs]?)$/.exec(value)
      if (!found || !fits(value)) return new Misfit('invalid-value', { value, expected })
      const read = found[2] === '' ? Number(found[1]) : `${found[1]!}${found[2]!}`
      return typeof read === 'number'
        ? isNumber(read)
          ? read
          : new Misfit('unwritable', { value, expected })
        : isText(read)
          ? read
          : new Misfit('unwritable', { value, expected })
    },
    write: (value) => [bare(String(value))],
    schema: () =>
      z.union([
        z.number().check(z.refine(isNumber, { error: `not ${expected}` })),
        z.string().check(z.refine(isText, { error: `not ${expected}` })),
      ]) as unknown as Schema<Quantity>,
  }
}

/** Digits as they are written back, and a unit letter. */
const isPlainWithUnit = (text: string): boolean =>
  SHIFT[text.at(-1) ?? ''] !== undefined && text.charCodeAt(0) !== 48 && plainNumber(text.slice(0, -1)) >= 0

/** A whole number that must stand without quotes; a unit letter behind it is not looked at. */
export function integer(min: number, max: number, what: string): Value<number> {
  const expected = `${what}, ${min} to ${max}`
  return {
    expected,
    read(tree, from, to) {
      if (to - from !== 1) return new Misfit('wrong-arguments', { expected, count: to - from })
      const value = wordText(tree, from)
      const plain = isQuoted(tree, from) ? -1 : plainNumber(value)
      if (plain >= min && plain <= max) return plain
      if (tokenKind(tree, from) !== 'integer') return new Misfit('invalid-value', { value, expected })
      const number = Number.parseInt(value, 10)
      return number >= min && number <= max && (scaled(value, '1') ?? 0) <= max ? number : new Misfit('invalid-value', { value, expected })
    },
    write: (value) => [bare(String(value))],
    schema: () => z.int().check(z.gte(min), z.lte(max)),
  }
}

/** Whether a number can be written as an integer token. */
export const isInteger = (value: number): boolean => Number.isInteger(value) && value >= 0 && INTEGER.test(String(value))

/** The number that up to eight digits make; -1 of anything else. */
export function plainNumber(text: string): number {
  if (text.length === 0 || text.length > 8) return -1
  let number = 0
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) return -1
    number = number * 10 + digit
  }
  return number
}
