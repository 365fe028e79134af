import { type CorosyncValue, parseInteger, type Stored, unsigned64 } from './model/values.ts'

const RANGES: Readonly<Record<Exclude<Stored, 'str' | 'u64'>, readonly [number, number]>> = {
  u8: [0, 255],
  u16: [0, 65_535],
  u32: [0, 4_294_967_295],
  i32: [-2_147_483_648, 2_147_483_647],
}

/**
 * What the configuration map holds for a text; undefined where corosync's parser refuses it. It looks at the type of a
 * key only, and at the words of those keys that are its own business.
 */
export function storedText(held: CorosyncValue<unknown>, text: string): string | undefined {
  const { stored, judge } = held
  if (held.store) return held.store(text)
  if (stored === 'str') return judge === 'parser' && held.parse(text) === undefined ? undefined : text
  return numberText(stored, text)
}

/** What a number is called in an error message. */
export function numberRange(stored: Stored): string {
  if (stored === 'str') return 'text'
  if (stored === 'u64') return unsigned64.expected
  return `a whole number, ${RANGES[stored][0]} to ${RANGES[stored][1]}`
}

function numberText(stored: Exclude<Stored, 'str'>, text: string): string | undefined {
  if (stored === 'u64') return unsigned64.parse(text)?.toString()
  const number = parseInteger(text, ...RANGES[stored])
  return number === undefined ? undefined : String(number)
}
