import * as z from 'zod/mini'
import grammar from '../../../generated/grammars/keepalived-address.ts'
import { bare, Misfit, type Value, type Word } from '../../../lens/index.ts'
import { phrase } from '../../../lens/phrase.ts'
import { isIPv4, isIPv6 } from '../../../vocabulary/index.ts'
import { type LineOption, lineReader, optionKeywords, optionSchema, optionWords, propertyOf } from './options.ts'
import { whole } from './values.ts'

/** An address that keepalived adds to an interface. */
export interface Address {
  ip: string
  /** Length of the network's prefix; without one the address is a network of its own, /32 or /128. */
  prefix?: number
  dev?: string
  scope?: string
  /** An address, `+` or `-` to derive it from the prefix. */
  broadcast?: string
  label?: string
  peer?: string
  home?: true
  nodad?: true
  mngtmpaddr?: true
  noprefixroute?: true
  autojoin?: true
  noTrack?: true
  preferredLft?: number | 'forever'
  useVmac?: true
  trackGroup?: string
}

/** An address, perhaps with the prefix of its network. */
export function isNetwork(text: string): boolean {
  const slash = text.indexOf('/')
  const ip = slash === -1 ? text : text.slice(0, slash)
  const most = isIPv4(ip) ? 32 : isIPv6(ip) && !ip.includes('%') ? 128 : -1
  if (most === -1 || slash === -1) return most !== -1
  return /^\d{1,3}$/.test(text.slice(slash + 1)) && Number(text.slice(slash + 1)) <= most
}

const COMMON: readonly LineOption[] = [
  { keyword: 'dev', kind: 'text', doc: 'Interface that gets the address.', expected: 'the name of an interface', bytes: 15 },
  { keyword: 'scope', kind: 'text', doc: 'Scope of the address (IPv4): a name or number of rt_scopes.', expected: 'a scope' },
  {
    keyword: 'brd',
    aliases: ['broadcast'],
    property: 'broadcast',
    kind: 'broadcast',
    doc: 'Broadcast address (IPv4); + and - derive it from the prefix.',
    expected: 'an IPv4 address, + or -',
    fits: (text) => text === '+' || text === '-' || isIPv4(text),
  },
  {
    keyword: 'label',
    kind: 'text',
    doc: 'Label of the address (IPv4), at most 15 bytes.',
    expected: 'a label, at most 15 bytes',
    bytes: 15,
  },
  { keyword: 'peer', kind: 'peer', doc: 'The other end of a point-to-point link.', expected: 'an address', fits: isNetwork },
  { keyword: 'home', kind: 'flag', doc: 'Home address of mobile IPv6.' },
  { keyword: '-nodad', kind: 'flag', doc: 'Clears the flag that leaves out duplicate address detection.' },
  { keyword: 'mngtmpaddr', kind: 'flag', doc: 'The kernel manages temporary addresses of this one.' },
  { keyword: 'noprefixroute', kind: 'flag', doc: 'No route for the prefix is made.' },
  { keyword: 'autojoin', kind: 'flag', doc: 'Joins the multicast group of the address.' },
  { keyword: 'no_track', kind: 'flag', doc: 'Removal of the address by others is not acted on.' },
  {
    keyword: 'preferred_lft',
    kind: 'lifetime',
    doc: 'Preferred lifetime in seconds (IPv6); default 0 for /128, else for ever.',
    expected: 'seconds or forever',
    fits: (text) => text === 'forever' || (/^\d{1,10}$/.test(text) && Number(text) <= 4294967295),
  },
]

/** The same where an address with a slash and nothing behind it is taken for /0. */
export const isLooseNetwork = (text: string): boolean => isNetwork(text.endsWith('/') ? text.slice(0, -1) : text)

const VIRTUAL: readonly LineOption[] = [...COMMON, { keyword: 'use_vmac', kind: 'flag', doc: 'Puts this address on a macvlan of its own.' }]
const STATIC: readonly LineOption[] = [
  ...COMMON,
  { keyword: 'track_group', kind: 'text', doc: 'Track group that follows this address; it must be defined earlier.', expected: 'a name' },
]

const kindOf = (text: string): string =>
  isNetwork(text)
    ? 'ip'
    : /^\d{1,10}$/.test(text)
      ? 'number'
      : text === '+' || text === '-'
        ? 'sign'
        : text === 'forever'
          ? 'forever'
          : 'name'

const addressPhrase = phrase<Address>(grammar, {
  target: 'an IP address, perhaps with /prefix',
  ip: 'an IP address',
  number: 'a number',
  sign: '+ or -',
  forever: 'forever',
  name: 'a name',
  flag: 'an option',
  text: 'an option',
  peer: 'an option',
  broadcast: 'an option',
  lifetime: 'an option',
})

function addressValue(options: readonly LineOption[]): Value<Address> {
  const read = lineReader<Address>({
    expected: 'an IP address, perhaps with /prefix',
    options,
    phrase: addressPhrase,
    lead: (text, isFirst) => (isFirst && isLooseNetwork(text) ? 'target' : 'other'),
    argument: kindOf,
  })
  const value: Value<Address> = {
    expected: 'an IP address with /prefix, then options',
    read(tree, from, to, report) {
      const found = read(tree, from, to, report)
      if (found instanceof Misfit) return found
      const slash = found.ip.indexOf('/')
      if (slash === -1) return found
      found.prefix = Number(found.ip.slice(slash + 1))
      found.ip = found.ip.slice(0, slash)
      return found
    },
    write: (address) => [
      bare(address.prefix === undefined ? address.ip : `${address.ip}/${address.prefix}`),
      ...options.flatMap((option): Word[] => optionWords(option, (address as unknown as Record<string, unknown>)[propertyOf(option)])),
    ],
    schema: () =>
      z
        .strictObject({
          ip: z.string(),
          prefix: z.optional(z.int()),
          ...Object.fromEntries(
            options.map((option) => [propertyOf(option), option.kind === 'lifetime' ? z.optional(lifetime()) : optionSchema(option)]),
          ),
        })
        .check(
          z.refine(({ ip, prefix }) => !ip.includes('/') && isNetwork(prefix === undefined ? ip : `${ip}/${prefix}`), {
            error: 'no IP address with the prefix of a network',
          }),
        ) as never,
  }
  return Object.assign(value, { keywords: optionKeywords(options) })
}

const lifetime = () => z.union([z.literal('forever'), z.int().check(z.gte(0), z.lte(4294967295))])

/** What moves with a virtual router. */
export const virtualAddress = whole(addressValue(VIRTUAL))
/** What the host owns. */
export const staticAddress = whole(addressValue(STATIC))
