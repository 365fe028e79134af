import { isIPv4, isIPv6, parseIPv6, parseLooseIPv4 } from '../../vocabulary/index.ts'
import type { CorosyncEffective } from './effective/index.ts'

const withoutZone = (text: string): string => (text.includes(':') ? text.replace(/%.*$/s, '') : text)

/** The family of a literal address, as getaddrinfo(3) reads it; undefined for a host name. */
export function familyOf(text: string): 'IPv4' | 'IPv6' | undefined {
  if (isIPv4(text) || parseLooseIPv4(text)) return 'IPv4'
  return isIPv6(withoutZone(text)) ? 'IPv6' : undefined
}

/** The one family that ip_version, or the transport without it, allows; undefined where both are. */
export const onlyFamily = ({ totem }: CorosyncEffective): 'IPv4' | 'IPv6' | undefined =>
  totem.ipVersion === 'ipv4' ? 'IPv4' : totem.ipVersion === 'ipv6' ? 'IPv6' : undefined

/** The same for two spellings of one address or host name. */
export function sameAddress(text: string): string {
  if (isIPv4(text)) return text
  const bytes = parseLooseIPv4(text) ?? parseIPv6(withoutZone(text))
  return bytes ? bytes.join('.') : text.toLowerCase().replace(/\.$/, '')
}

const LOCALHOST = /^(localhost(\.localdomain)?|localhost[46](\.localdomain[46])?|ip6-(localhost|loopback))$/i

/** An address of the host itself, wherever it is looked up. */
export function isLoopback(text: string): boolean {
  if (isIPv4(text)) return text.startsWith('127.')
  const bytes = parseLooseIPv4(text)
  if (bytes) return bytes[0] === 127
  const wide = parseIPv6(withoutZone(text))
  return wide ? wide.every((byte, i) => byte === (i === 15 ? 1 : 0)) : LOCALHOST.test(text)
}

/** Neither an address nor a name that a resolver could look up: a prefix length, a port, a digit too many. */
export function isNoAddress(text: string): boolean {
  if (text === '' || familyOf(text)) return false
  return /^[\d.]+$/.test(text) || text.includes(':') || /[\s/,;()[\]*"']/.test(text)
}
