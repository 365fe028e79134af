import * as z from 'zod/mini'
import { scalar, text, type Value } from '../../../lens/index.ts'
import { isStorable } from '../../../syntax/index.ts'
import { byteLength } from '../../../text/index.ts'
import { parseIPv4, parseIPv6 } from '../../../vocabulary/index.ts'

/**
 * Any text is read, so that a rule can say what is wrong with it; written is what both of libvirt's judges take. A
 * line end cannot be written: libvirt itself loses it when it saves an attribute.
 */
function worded(expected: string, isRight: (value: string) => boolean): Value<string> {
  const allowed = (value: string): boolean => value !== '' && isStorable(value) && !/[\n\r]/.test(value) && isRight(value)
  return {
    ...text(expected),
    schema: () => z.string().check(z.refine(allowed, { error: `not ${expected}` })),
  }
}

const like = (expected: string, pattern: RegExp): Value<string> => worded(expected, (value) => pattern.test(value))

export const anyText = worded('text', () => true)
/** libvirt writes such a value back without escaping it. */
export const plainText = like('text without quotes or any of < > &', /^[^'"<>&]*$/)

/** Longest name of a pool, whose definition is saved as NAME.xml by way of NAME.xml.new. */
export const NAME_LIMIT = 247

export const isPoolName = (value: string): boolean => /^[^/\n]+$/.test(value) && byteLength(value) <= NAME_LIMIT

export const poolName = worded(`a name without slashes, at most ${NAME_LIMIT} bytes`, isPoolName)

const UUID = /^(?:[0-9a-f]{32}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/i

export const uuid = like('a UUID', UUID)
export const isPlainUuid = (value: string): boolean => UUID.test(value)

export const isHost = (value: string): boolean => /^[A-Za-z0-9.-]+$/.test(value) || parseIPv4(value) !== undefined || isIPv6(value)

const isIPv6 = (value: string): boolean => !value.includes('%') && parseIPv6(value) !== undefined

export const host = worded('a host name or an IP address without brackets', (value) => isHost(value) && !value.startsWith('-'))
export const absolutePath = like('an absolute path', /^\/./)
export const directory = like('an absolute path', /^\//)

const IQN = 'iqn\\.[0-9]{4}-(?:0[1-9]|1[0-2])\\.[A-Za-z0-9.-]+(?::.+)?'

export const absolutePattern = /^(?:\/|[A-Za-z]:\\).+$/
export const devicePattern = new RegExp(`^(?:(?:/|[A-Za-z]:\\\\).+|[A-Za-z0-9_+-]+|${IQN})$`)
export const iqnPattern = new RegExp(`^${IQN}$`)
export const wwnPattern = /^(?:0x)?[0-9a-f]{16}$/i

export const devicePath = like('an absolute path, a plain name or an iSCSI name', devicePattern)
export const iqn = like('an iSCSI name such as iqn.2024-01.com.example:vm', iqnPattern)
export const wwn = like('sixteen hexadecimal digits', wwnPattern)
export const octalMode = like('an octal mode of at most 0777', /^0*[0-7]{1,3}$/)
export const protocolVersion = like('an NFS version without commas', /^[^,]+$/)
export const mountOption = like('one mount option', /^[^,]+$/)

/** A number as C reads it: blanks and a plus sign in front are skipped. */
const number = (expected: string, read: readonly [number, number], write: readonly [number, number]): Value<number> => ({
  ...scalar<number>({
    expected,
    bare: true,
    parse(value) {
      const digits = /^\s*([+-]?\d{1,15})$/.exec(value)?.[1]
      const parsed = Number(digits) + 0
      return digits !== undefined && parsed >= read[0] && parsed <= read[1] ? parsed : undefined
    },
    print: String,
    schema: () => z.int().check(z.gte(write[0]), z.lte(write[1])),
  }),
})

const INT = 2147483647

export const port = number('a port number, 1 to 65535', [-INT - 1, INT], [1, 65535])
/** Larger numbers are saved as negative ones, which are refused when the definition is read again. */
export const owner = number('a numeric id, or -1 for none', [-1, 2 * INT + 1], [-1, INT])
export const uniqueId = number('a number, at least 1', [0, INT], [1, INT])
/** Of bytes, or of the unit that stands beside it. Not a number: it goes to 2^64. */
export const size = scalar<string>({
  expected: 'a whole number',
  parse: (value) => value,
  print: (value) => value,
  schema: () => z.string().check(z.regex(/^\d{1,19}$/)),
})

const UNITS = ['b', 'byte', 'bytes', ...['k', 'm', 'g', 't', 'p', 'e'].flatMap((letter) => [letter, `${letter}b`, `${letter}ib`])]

export const unitPattern = new RegExp(`^(?:${UNITS.join('|')})$`, 'i')

export const unit: Value<string> = { ...like('b, bytes, or k, m, g, t, p, e with b or ib behind', unitPattern), values: UNITS }

/** Part of a PCI address: decimal, hexadecimal with 0x, octal with 0. */
export const pci = (most: number, digits: number): Value<number> =>
  scalar<number>({
    expected: `a number, 0 to 0x${most.toString(16)}`,
    bare: true,
    parse(value) {
      if (!/^(?:0x[0-9a-f]{1,8}|0[0-7]*|[1-9]\d{0,9})$/i.test(value)) return undefined
      const parsed = Number(/^0[0-7]/.test(value) ? `0o${value.slice(1)}` : value)
      return parsed <= most ? parsed : undefined
    },
    print: (value) => `0x${value.toString(16).padStart(digits, '0')}`,
    schema: () => z.int().check(z.gte(0), z.lte(most)),
  })
