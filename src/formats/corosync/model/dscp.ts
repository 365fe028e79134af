import * as z from 'zod/mini'
import type { Schema } from '../../../lens/index.ts'
import { value } from './values.ts'

/** Class selectors are eights, assured forwarding is class and drop precedence. RFC 2474, 2597, 3246. */
const CODES: ReadonlyMap<string, number> = new Map([
  ...[0, 1, 2, 3, 4, 5, 6, 7].map((level) => [`cs${level}`, level * 8] as const),
  ...[1, 2, 3, 4].flatMap((level) => [1, 2, 3].map((drop) => [`af${level}${drop}`, level * 8 + drop * 2] as const)),
  ['ef', 46],
])
const NAMES = [...CODES.keys()]
const MOST = 63

/** strtol with base 0: `0x` for hexadecimal, a leading 0 for octal. */
const NUMBER = /^[\t-\r ]*[+-]?(0[xX][0-9a-fA-F]+|0[0-7]*|[1-9]\d*)$/

function parse(text: string): number | string | undefined {
  if (CODES.has(text)) return text
  const digits = NUMBER.exec(text)?.[1]
  if (digits === undefined) return undefined
  const number = /^0[0-7]/.test(digits) ? Number.parseInt(digits, 8) : Number(digits)
  return number <= (text.includes('-') ? 0 : MOST) ? number : undefined
}

/** A differentiated services code point, by number or by the name that the IANA lists. */
export const dscp = value<number | string>({
  expected: `a number, 0 to ${MOST}, or a name such as cs6, af41 or ef`,
  values: NAMES,
  stored: 'u8',
  judge: 'parser',
  store(text) {
    const code = CODES.get(text) ?? parse(text)
    return code === undefined ? undefined : String(code)
  },
  parse,
  print: String,
  schema: () =>
    z.union([z.int().check(z.gte(0), z.lte(MOST)), z.enum(NAMES as [string, ...string[]])]) as unknown as Schema<number | string>,
})
