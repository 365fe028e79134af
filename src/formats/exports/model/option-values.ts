import * as z from 'zod/mini'
import { listWords, Misfit, type Schema } from '../../../lens/index.ts'
import type { OptionValue } from './option-list.ts'

const wrong = (code = 'invalid-value'): Misfit => new Misfit(code)

/** Words between colons, each of a fixed set. */
export function colonList<const Words extends readonly string[]>(words: Words): OptionValue<Words[number][]> {
  const known = new Map<string, Words[number]>(words.map((word) => [word, word]))
  return {
    expected: `${listWords(words)}, several between colons`,
    values: words,
    read(text) {
      const only = known.get(text)
      if (only !== undefined) return [only]
      const items = text.split(':').map((item) => known.get(item))
      return items.every((item) => item !== undefined) ? items : wrong()
    },
    write: (items) => items.join(':'),
    schema: () => z.array(z.enum(words as unknown as [string, ...string[]])).check(z.minLength(1)) as unknown as Schema<Words[number][]>,
  }
}

/** C's strtol and strtoul: white space, a sign, digits; with base 0 a `0x` or `0` prefix counts. */
export function cNumber(text: string, base: 0 | 10): bigint | undefined {
  const match = /^[ \t-\r]*([+-]?)(0[xX][0-9a-fA-F]+|\d+)$/.exec(text)
  if (!match) return undefined
  const digits = match[2]!
  if (base === 10) return /x/i.test(digits) ? undefined : signed(match[1]!, BigInt(digits))
  if (/^0[0-7]*[89]/.test(digits)) return undefined
  return signed(match[1]!, BigInt(/^0\d/.test(digits) ? `0o${digits.slice(1)}` : digits))
}

const signed = (sign: string, value: bigint): bigint => (sign === '-' ? -value : value)

/** A user or group id; exportfs keeps the low 32 bits, signed. */
export const id: OptionValue<number> = {
  expected: 'a user or group id, 0 to 4294967294',
  read(text) {
    if (/^\d{1,9}$/.test(text)) return Number(text)
    const value = cNumber(text, 10)
    if (value === undefined) return wrong()
    return value >= -0x80000000n && value <= 0xffffffffn ? Number(value) : wrong('id-overflow')
  },
  write: String,
  schema: () => z.int().check(z.gte(0), z.lte(0xfffffffe)),
}

/** What a file handle is made from: `root` (or 0) for the NFSv4 root, a number, or a UUID. */
export type Fsid = number | 'root' | { uuid: string }

const isUuid = (text: string): boolean => text.replace(/[^0-9a-fA-F]/g, '').length === 32

export const fsid: OptionValue<Fsid> = {
  expected: 'root, a number up to 4294967295 or a UUID',
  values: ['root'],
  read(text) {
    if (text === 'root') return 'root'
    if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
    const number = cNumber(text, 0)
    if (number !== undefined) return number >= 0n && number <= 0xffffffffn ? Number(number) : wrong('fsid-overflow')
    return isUuid(text) ? { uuid: text } : wrong()
  },
  write: (value) => (typeof value === 'object' ? value.uuid : String(value)),
  schema: () =>
    z.union([
      z.int().check(z.gte(0), z.lte(0xffffffff)),
      z.literal('root'),
      z.strictObject({
        uuid: z.string().check(
          z.refine((text) => isUuid(text) && cNumber(text, 0) === undefined && /^[0-9a-zA-Z:._-]+$/.test(text), {
            error: 'no UUID of 32 hex digits',
          }),
        ),
      }),
    ]) as unknown as Schema<Fsid>,
}

/** Text that survives the way through exportfs's own state file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const isPlain = (text: string): boolean => text !== '' && !/[\x00-\x20\x7f"(),#\\]|[\ud800-\udfff]/u.test(text)

export const mountPath: OptionValue<string> = {
  expected: 'the path of a mount point',
  empty: 'mountpoint',
  read: (text) => text,
  write: (path) => path,
  schema: () => z.string().check(z.refine(isPlain, { error: 'not a path that exportfs could read back' })),
}

/** A place to send clients to. */
export interface Location {
  path: string
  hosts: string[]
}

const isHost = (host: string): boolean => isPlain(host) && (/^\[[0-9a-fA-F:.%\w-]+\]$/.test(host) || !/[:@+[\]]/.test(host))
const isLocationPath = (path: string): boolean => path.startsWith('/') && isPlain(path) && !/[@:[\]]/.test(path)

/** `/path@host+host:/path@host`; brackets keep the colons of an IPv6 address together. */
export const locations: OptionValue<Location[]> = {
  expected: 'locations as /path@host+host, several between colons',
  read(text) {
    const read: Location[] = []
    for (const item of text.match(/(?:\[[^\]]*\]|[^:])+/g) ?? []) {
      const at = item.indexOf('@')
      const hosts = at === -1 ? [] : item.slice(at + 1).split('+')
      if (!item.startsWith('/') || hosts.length === 0 || hosts.includes('')) return wrong('referral-ignored')
      read.push({ path: item.slice(0, at), hosts })
    }
    return read.length > 0 && locations.write(read) === text ? read : wrong('referral-ignored')
  },
  write: (list) => list.map(({ path, hosts }) => `${path}@${hosts.join('+')}`).join(':'),
  schema: () =>
    z
      .array(
        z.strictObject({
          path: z.string().check(z.refine(isLocationPath, { error: 'no absolute path' })),
          hosts: z.array(z.string().check(z.refine(isHost, { error: 'no host' }))).check(z.minLength(1)),
        }),
      )
      .check(z.minLength(1)),
}

/** A range of ids; parsed by exportfs, never passed to the kernel. */
export const idRange: OptionValue<{ from: number; to: number }> = {
  expected: 'an id or FROM-TO',
  read(text) {
    const match = /^(-?\d*)(?:-(-?\d*))?$/.exec(text)
    if (!match) return wrong()
    const from = lowWord(match[1]!)
    const to = match[2] === undefined ? from : lowWord(match[2])
    return from === -1 || to === -1 ? wrong() : { from, to }
  },
  write: ({ from, to }) => (from === to ? String(from) : `${from}-${to}`),
  // Refused whatever it is: the option harms and does nothing.
  schema: () => z.never() as unknown as Schema<{ from: number; to: number }>,
}

/** C's atoi: what is no number is 0, what is too large keeps its low 32 bits. */
function lowWord(digits: string): number {
  const value = /\d/.test(digits) ? BigInt(digits) : 0n
  const most = 0x7fffffffffffffffn
  const clamped = value > most ? most : value < -most - 1n ? -most - 1n : value
  return Number(BigInt.asIntN(32, clamped))
}

export function choice<const Words extends readonly string[]>(words: Words): OptionValue<Words[number]> {
  return {
    expected: listWords(words),
    values: words,
    read: (text) => (words.includes(text) ? (text as Words[number]) : wrong()),
    write: (value) => value,
    schema: () => z.enum(words as unknown as [string, ...string[]]) as unknown as Schema<Words[number]>,
  }
}
