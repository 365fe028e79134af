import { isIPv6, parseIPv6, parseLooseIPv4 } from '../../vocabulary/index.ts'

const withoutZone = (text: string): string => (text.includes(':') ? text.replace(/%.*$/s, '') : text)

/** The family of a literal address, as getaddrinfo(3) reads it; undefined for a host name. */
export function familyOf(text: string): 'IPv4' | 'IPv6' | undefined {
  if (parseLooseIPv4(text)) return 'IPv4'
  return isIPv6(withoutZone(text)) ? 'IPv6' : undefined
}

/** The same for two spellings of one address or host name. */
export function sameAddress(text: string): string {
  const bytes = parseLooseIPv4(text) ?? parseIPv6(withoutZone(text))
  return bytes ? bytes.join('.') : text.toLowerCase().replace(/\.$/, '')
}

/** An address of the host itself, wherever it is looked up. */
export function isLoopback(text: string): boolean {
  const bytes = parseLooseIPv4(text)
  if (bytes) return bytes[0] === 127
  return sameAddress(text) === sameAddress('::1') || /^(localhost(\.localdomain)?|localhost[46](\.localdomain[46])?|ip6-(localhost|loopback))$/i.test(text)
}

/** Neither an address nor a name that a resolver could look up: a prefix length, a port, a digit too many. */
export function isNoAddress(text: string): boolean {
  if (text === '' || familyOf(text)) return false
  return /^[\d.]+$/.test(text) || text.includes(':') || /[\s/,;()[\]*]/.test(text)
}
