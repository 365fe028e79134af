/** The four bytes of an address in full dotted form; no leading zeros, as inet_pton takes it. */
export function parseIPv4(text: string): number[] | undefined {
  const address = packIPv4(text)
  return address === -1 ? undefined : [Math.floor(address / 0x1000000), (address >> 16) & 255, (address >> 8) & 255, address & 255]
}

export const isIPv4 = (text: string): boolean => packIPv4(text) !== -1

/** Such an address as one number; -1 when it is none. */
function packIPv4(text: string): number {
  let address = 0
  let dots = 0
  let byte = -1
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48
    if (digit >= 0 && digit <= 9) {
      if (byte === 0) return -1
      byte = byte === -1 ? digit : byte * 10 + digit
      if (byte > 255) return -1
    } else if (digit !== -2 || byte === -1 || ++dots > 3) return -1
    else {
      address = address * 256 + byte
      byte = -1
    }
  }
  return dots === 3 && byte !== -1 ? address * 256 + byte : -1
}

/**
 * The four bytes of an address in any form that inet_aton takes: `10.1` is 10.0.0.1, and a part with a
 * leading zero is octal, so `010.0.0.1` is 8.0.0.1.
 */
export function parseLooseIPv4(text: string): number[] | undefined {
  // Most of what is asked for is a plain address or a name; all forms of an address begin with a digit.
  if (text.charCodeAt(0) > 57) return undefined
  const plain = parseIPv4(text)
  if (plain) return plain
  const parts = text.split('.')
  if (parts.length > 4) return undefined
  const numbers: number[] = []
  for (const part of parts) {
    if (!/^(?:0[xX][0-9a-fA-F]+|0[0-7]*|[1-9]\d*)$/.test(part)) return undefined
    numbers.push(/^0[0-7]+$/.test(part) ? Number.parseInt(part, 8) : Number(part))
  }
  const last = numbers.pop()!
  if (numbers.some((number) => number > 255) || last >= 256 ** (4 - numbers.length)) return undefined
  const rest: number[] = []
  for (let i = 3 - numbers.length; i >= 0; i--) rest.push(Math.floor(last / 256 ** i) % 256)
  return [...numbers, ...rest]
}

/** The sixteen bytes of an address; a zone (`%eth0`) is left out. */
export function parseIPv6(text: string): number[] | undefined {
  if (!text.includes(':')) return undefined
  const plain = text.replace(/%[^%\s]+$/, '')
  if (!/^[0-9a-fA-F:.]+$/.test(plain) || !plain.includes(':')) return undefined
  const halves = plain.split('::')
  if (halves.length > 2) return undefined
  const [head, tail] = halves.map((half) => groups(half))
  if (!head || (halves.length === 2 && !tail)) return undefined
  const missing = 16 - head.length - (tail?.length ?? 0)
  if (halves.length === 1 ? missing !== 0 : missing < 2) return undefined
  return [...head, ...new Array<number>(missing).fill(0), ...(tail ?? [])]
}

function groups(text: string): number[] | undefined {
  if (text === '') return []
  const bytes: number[] = []
  const parts = text.split(':')
  for (const [i, part] of parts.entries()) {
    const embedded = i === parts.length - 1 && part.includes('.') ? parseIPv4(part) : undefined
    if (embedded) bytes.push(...embedded)
    else if (/^[0-9a-fA-F]{1,4}$/.test(part)) {
      const group = Number.parseInt(part, 16)
      bytes.push(group >> 8, group & 255)
    } else return undefined
  }
  return bytes
}

/** An address block as bytes and mask bytes. */
export interface Network {
  readonly address: readonly number[]
  readonly mask: readonly number[]
}

const masks = new Map<number, readonly number[]>()

/** The bytes of a mask of so many leading ones. */
export function prefixMask(prefix: number, bytes: number): readonly number[] {
  const mark = prefix * 32 + bytes
  let mask = masks.get(mark)
  if (!mask) {
    mask = maskOf(prefix, bytes)
    masks.set(mark, mask)
  }
  return mask
}

function maskOf(prefix: number, bytes: number): readonly number[] {
  return Array.from({ length: bytes }, (_, i) => {
    const bits = Math.min(8, Math.max(0, prefix - i * 8))
    return (0xff << (8 - bits)) & 0xff
  })
}

/** Length of a mask's leading ones; undefined when ones follow a zero. */
export function prefixOf(mask: readonly number[]): number | undefined {
  const bits = mask.map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return /^1*0*$/.test(bits) ? bits.replace(/0*$/, '').length : undefined
}

export const contains = ({ address, mask }: Network, other: readonly number[]): boolean =>
  other.length === address.length && mask.every((bits, i) => (address[i]! & bits) === (other[i]! & bits))

/** Whether every address of `inner` lies in `outer`. */
export const covers = (outer: Network, inner: Network): boolean =>
  outer.mask.length === inner.mask.length &&
  outer.mask.every((bits, i) => (bits & inner.mask[i]!) === bits) &&
  contains(outer, inner.address)

export const overlaps = (a: Network, b: Network): boolean =>
  a.mask.length === b.mask.length && a.mask.every((bits, i) => (a.address[i]! & bits & b.mask[i]!) === (b.address[i]! & bits & b.mask[i]!))

export const isIPv6 = (text: string): boolean => parseIPv6(text) !== undefined

const block = (address: readonly number[], prefix: number): Network => ({ address, mask: prefixMask(prefix, address.length) })
const v6 = (first: number, second = 0): number[] => [first, second, ...new Array<number>(14).fill(0)]

/** Addresses that the Internet does not route: RFC 1918, 6598 (carrier and overlay), 2544 (test nets), 4193, link-local, loopback. */
const PRIVATE: readonly Network[] = [
  block([10, 0, 0, 0], 8),
  block([172, 16, 0, 0], 12),
  block([192, 168, 0, 0], 16),
  block([100, 64, 0, 0], 10),
  block([198, 18, 0, 0], 15),
  block([169, 254, 0, 0], 16),
  block([127, 0, 0, 0], 8),
  block(v6(0xfc), 7),
  block(v6(0xfe, 0x80), 10),
  block([...new Array<number>(15).fill(0), 1], 128),
]

export const isPrivate = (network: Network): boolean => PRIVATE.some((block) => covers(block, network))

export const formatIPv4 = (bytes: readonly number[]): string => bytes.join('.')
