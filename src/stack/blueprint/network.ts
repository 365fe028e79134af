import { contains, covers, type Network, parseIPv4, parseIPv6, prefixMask } from '../../vocabulary/index.ts'

/** A block of addresses, and the length of its prefix. */
export interface PrefixedNetwork extends Network {
  readonly prefix: number
}

/** `192.0.2.0/24`, or one address as a block of its own. */
export function networkOf(text: string): PrefixedNetwork | undefined {
  const slash = text.indexOf('/')
  const address = bytesOf(slash === -1 ? text : text.slice(0, slash))
  if (!address) return undefined
  const digits = slash === -1 ? String(address.length * 8) : text.slice(slash + 1)
  if (!/^(?:0|[1-9]\d{0,2})$/.test(digits) || Number(digits) > address.length * 8) return undefined
  return { address, mask: prefixMask(Number(digits), address.length), prefix: Number(digits) }
}

export const bytesOf = (address: string): number[] | undefined =>
  parseIPv4(address) ?? (address.includes('%') ? undefined : parseIPv6(address))

/** Whether a block has an address or a whole other block. */
export function isWithin(outer: string, inner: string): boolean {
  const [network, other] = [networkOf(outer), networkOf(inner)]
  return network !== undefined && other !== undefined && covers(network, other)
}

/** The first and the last address of an IPv4 network, which no host can have. */
export function isReserved(cidr: string, address: string): boolean {
  const network = networkOf(cidr)
  const bytes = parseIPv4(address)
  if (!network || !bytes || network.prefix > 30 || !contains(network, bytes)) return false
  const own = bytes.map((byte, i) => byte & ~network.mask[i]! & 255)
  return own.every((byte) => byte === 0) || own.every((byte, i) => byte === (~network.mask[i]! & 255))
}

/** The same text for the same address, however it is spelled. */
export const addressKey = (address: string): string => bytesOf(address)?.join('.') ?? address
