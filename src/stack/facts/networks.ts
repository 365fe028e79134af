import { contains, type Network, parseIPv4, parseIPv6, prefixMask } from '../../vocabulary/index.ts'

export const bytesOf = (address: string): number[] | undefined => parseIPv4(address) ?? parseIPv6(address)

export function networkOf(address: string, prefix: number): Network | undefined {
  const bytes = bytesOf(address)
  return bytes && { address: bytes, mask: prefixMask(prefix, bytes.length) }
}

export function isWithin(network: Network, address: string): boolean {
  const bytes = bytesOf(address)
  return bytes !== undefined && contains(network, bytes)
}

/** One spelling of an address: `FD00::1` and `fd00:0::1` are the same. */
export function sameAddress(a: string, b: string): boolean {
  if (a === b) return true
  const [x, y] = [bytesOf(a), bytesOf(b)]
  return x !== undefined && y !== undefined && x.length === y.length && x.every((byte, i) => byte === y[i])
}

/** An address as people write it; IPv6 in full groups. */
export function textOf(bytes: readonly number[]): string {
  if (bytes.length === 4) return bytes.join('.')
  return Array.from({ length: 8 }, (_, i) => ((bytes[i * 2]! << 8) | bytes[i * 2 + 1]!).toString(16)).join(':')
}
