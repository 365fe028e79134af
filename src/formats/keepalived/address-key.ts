import { parseIPv4, parseIPv6 } from '../../vocabulary/index.ts'

/** One and the same for all spellings of an address. */
export const addressKey = (ip: string): string => (parseIPv4(ip) ?? parseIPv6(ip))?.join('.') ?? ip.toLowerCase()
