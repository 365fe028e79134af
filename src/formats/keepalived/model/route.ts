import * as z from 'zod/mini'
import grammar from '../../../generated/grammars/keepalived-route.ts'
import { bare, Misfit, type Value, type Word } from '../../../lens/index.ts'
import { phrase } from '../../../lens/phrase.ts'
import { type Tree, wordText } from '../../../syntax/index.ts'
import { isIPv4, isIPv6 } from '../../../vocabulary/index.ts'
import { isWritable } from '../written.ts'
import { isLooseNetwork, isNetwork } from './address.ts'
import { type LineOption, lineReader, optionKeywords, optionSchema, optionWords, propertyOf } from './options.ts'
import { whole } from './values.ts'

type Tunnel = string

/** One way of a route that has several. */
export interface NextHop {
  via?: string
  viaFamily?: 'inet' | 'inet6'
  dev?: string
  weight?: number
  onlink?: true
  encap?: Tunnel
  realms?: string
}

/** A route as `ip route` writes it. */
export interface Route {
  /** Destination with prefix, or `default`. */
  to: string
  type?: string
  via?: string
  viaFamily?: 'inet' | 'inet6'
  src?: string
  from?: string
  tos?: string
  table?: string
  protocol?: string
  scope?: string
  metric?: number
  dev?: string
  onlink?: true
  encap?: Tunnel
  expires?: number
  mtu?: number
  hoplimit?: number
  advmss?: number
  rtt?: string
  rttvar?: string
  reordering?: number
  window?: number
  cwnd?: number
  ssthresh?: number
  realms?: string
  rtoMin?: string
  initcwnd?: number
  initrwnd?: number
  features?: string
  quickack?: number
  congctl?: string
  pref?: string
  ttlPropagate?: string
  fastopenNoCookie?: number
  add?: true
  prepend?: true
  append?: true
  or?: string
  noTrack?: true
  vrf?: string
  trackGroup?: string
  /** Properties whose values path discovery must not change (`mtu lock 1400`). */
  locked?: string[]
  nexthops: NextHop[]
}

export const ROUTE_TYPES = [
  'unicast',
  'local',
  'broadcast',
  'anycast',
  'multicast',
  'blackhole',
  'unreachable',
  'prohibit',
  'throw',
  'nat',
  'xresolve',
] as const
const ALL = ['default', 'any', 'all', 'default6']
const isAddress = (text: string): boolean => isIPv4(text) || (isIPv6(text) && !text.includes('%'))
const isDestination = (text: string): boolean => isLooseNetwork(text) || ALL.includes(text)

const text = (keyword: string, doc: string, more: Partial<LineOption> = {}): LineOption => ({
  keyword,
  kind: 'text',
  doc,
  expected: 'a name',
  ...more,
})
const numeric = (keyword: string, doc: string, more: Partial<LineOption> = {}): LineOption => ({
  keyword,
  kind: 'numeric',
  doc,
  expected: 'a number',
  min: 0,
  max: 4294967295,
  ...more,
})
const lockable = (keyword: string, doc: string): LineOption => ({ ...numeric(keyword, doc), kind: 'lockable' })
const timed = (keyword: string, doc: string): LineOption => ({
  keyword,
  kind: 'timed',
  doc,
  expected: 'a time',
  fits: (value) => /^\d{1,9}(?:\.\d{1,6})?(?:s|ms|us)?$/.test(value),
})
const flag = (keyword: string, doc: string): LineOption => ({ keyword, kind: 'flag', doc })
const address = (keyword: string, doc: string, more: Partial<LineOption> = {}): LineOption => ({
  keyword,
  kind: 'address',
  doc,
  expected: 'an IP address',
  fits: isAddress,
  ...more,
})

const HOP: readonly LineOption[] = [
  address('via', 'Gateway.', { aliases: ['gw'], kind: 'gateway' }),
  text('dev', 'Interface.', { aliases: ['oif'], expected: 'the name of an interface', bytes: 15 }),
  flag('onlink', 'The gateway is taken to be on the link.'),
  text('realms', 'Realms, IPv4: REALM or FROM/TO.', { expected: 'a realm' }),
]

const SHARED: readonly LineOption[] = [
  address('src', 'Source address to prefer.'),
  address('from', 'Source addresses that the route is for (IPv6).', { expected: 'an address, perhaps with /prefix', fits: isNetwork }),
  text('tos', 'Type of service.', { aliases: ['dsfield'], expected: 'a dsfield' }),
  text('table', 'Routing table.', { expected: 'a table' }),
  text('protocol', 'Who made the route, as rt_protos names it.', { expected: 'a protocol' }),
  text('scope', 'Scope of the destinations.', { expected: 'a scope' }),
  numeric('metric', 'Preference; lower wins.', { aliases: ['priority', 'preference'] }),
  ...HOP,
  numeric('expires', 'Lifetime in seconds (IPv6).'),
  lockable('mtu', 'MTU along the path; `lock` switches path discovery off.'),
  numeric('hoplimit', 'Hop limit of packets.', { max: 255 }),
  lockable('advmss', 'MSS to advertise.'),
  timed('rtt', 'Estimated round trip time.'),
  timed('rttvar', 'Its variance.'),
  lockable('reordering', 'Largest reordering on the path.'),
  numeric('window', 'Largest window to advertise.'),
  lockable('cwnd', 'Clamp for the congestion window.'),
  lockable('ssthresh', 'Initial slow start threshold.'),
  timed('rto_min', 'Least retransmission timeout.'),
  numeric('initcwnd', 'Initial congestion window.'),
  numeric('initrwnd', 'Initial receive window.'),
  text('features', 'Features: ecn.', { values: ['ecn'], expected: 'ecn' }),
  numeric('quickack', 'Quick acknowledgements.', { max: 1 }),
  text('congctl', 'Congestion control algorithm.', { kind: 'timed' }),
  text('pref', 'Router preference (IPv6).', {
    expected: 'low, medium, high or a number',
    fits: (value) => /^(?:low|medium|high|\d{1,3})$/.test(value),
  }),
  text('ttl-propagate', 'Propagates the TTL into MPLS.', { values: ['enabled', 'disabled'], expected: 'enabled or disabled' }),
  numeric('fastopen_no_cookie', 'TCP fast open without a cookie.', { max: 1 }),
  flag('add', 'Fails when the route exists.'),
  flag('prepend', 'Before existing routes; the default.'),
  flag('append', 'Behind existing routes.'),
  address('or', 'A second gateway.', { deprecated: 'Several gateways are written with nexthop.', replacedBy: 'nexthop' }),
  flag('no_track', 'Removal of the route by others is not acted on.'),
  text('vrf', 'The table of this VRF.', { expected: 'the name of an interface', bytes: 15 }),
]

const VIRTUAL = SHARED
const STATIC: readonly LineOption[] = [...SHARED, text('track_group', 'Track group that follows this route; it must be defined earlier.')]
const NEXT_HOP: readonly LineOption[] = [...HOP, numeric('weight', 'Share of the traffic, 1 to 256.', { min: 1, max: 256 })]

/** Words that are no options but say more about the route; for the catalogue. */
const OTHERS: readonly LineOption[] = [
  text('inet', 'Family in front of a gateway. In front of a destination it swallows the next word.', { kind: 'flag' }),
  text('inet6', 'Family in front of a gateway. In front of a destination it swallows the next word.', { kind: 'flag' }),
  text('to', 'May stand in front of the destination.', { expected: 'a destination' }),
  text('encap', 'Tunnel: ip, ip6, mpls or ila with its options.', { expected: 'ip, ip6, mpls or ila, and its options' }),
  text('nexthop', 'One of several ways, with via, dev, weight and onlink; they come last.', { expected: 'a gateway' }),
  text('as', 'MPLS label; ignored with an error.', { expected: 'a label', deprecated: 'It is only for MPLS and ignored.' }),
]

const NAMES = {
  ip: 'an IP address',
  number: 'a number',
  name: 'a name',
  type: 'a type of route',
  flag: 'an option',
  text: 'an option',
  gateway: 'via',
  address: 'an option',
  numeric: 'an option',
  lockable: 'an option',
  timed: 'an option',
  encap: 'encap',
  family: 'inet or inet6',
}

const routePhrase = phrase<Omit<Route, 'nexthops'>>(grammar, NAMES)
const hopPhrase = phrase<NextHop>(grammar, NAMES)

const argument = (value: string): string =>
  value === 'inet' || value === 'inet6' ? 'family' : isDestination(value) ? 'ip' : /^\d{1,10}$/.test(value) ? 'number' : 'name'

const TUNNEL_WORDS: Readonly<Record<string, readonly string[]>> = {
  ip: ['id', 'dst', 'src', 'tos', 'ttl', 'flags'],
  ip6: ['id', 'dst', 'src', 'tc', 'hoplimit', 'flags'],
}

/** How many words `encap` takes: the kind of tunnel and its options. */
function tunnelLength(tree: Tree, at: number, to: number): number {
  const kind = at + 1 < to ? wordText(tree, at + 1) : ''
  const options = TUNNEL_WORDS[kind]
  if (!options) return Math.min(3, to - at)
  let length = 2
  while (at + length + 1 < to && options.includes(wordText(tree, at + length))) length += 2
  return length
}

function lineOf(options: readonly LineOption[], isHop: boolean) {
  const lead = (value: string): string =>
    !isHop && isDestination(value)
      ? 'ip'
      : !isHop && (ROUTE_TYPES as readonly string[]).includes(value)
        ? 'type'
        : value === 'to' && !isHop
          ? 'to'
          : 'other'
  const read = lineReader<Record<string, unknown>>({
    expected: isHop ? 'a gateway' : 'a destination',
    options,
    phrase: (isHop ? hopPhrase : routePhrase) as never,
    lead,
    argument,
    marks: ['lock', 'inet', 'inet6'],
    skipped: { word: 'encap', length: tunnelLength },
  })
  return read
}

function routeValue(options: readonly LineOption[]): Value<Route> {
  const read = lineOf(options, false)
  const readHop = lineOf(NEXT_HOP, true)
  const value: Value<Route> = {
    expected: 'a destination, then options as of ip route',
    read(tree, from, to, report) {
      const starts: number[] = []
      for (let at = from; at < to; at++) if (wordText(tree, at) === 'nexthop') starts.push(at)
      const route = read(tree, from, starts[0] ?? to, report)
      if (route instanceof Misfit) return route
      if (route.to === undefined) return new Misfit('wrong-arguments', { expected: 'a destination', value: '' })
      const nexthops: NextHop[] = []
      for (const [i, start] of starts.entries()) {
        const hop = readHop(tree, start + 1, starts[i + 1] ?? to, report)
        if (hop instanceof Misfit) return hop
        nexthops.push(hop as NextHop)
      }
      return { ...(route as Omit<Route, 'nexthops'>), nexthops }
    },
    write: (route) => [...lineWords(route, options), ...route.nexthops.flatMap((hop) => [bare('nexthop'), ...lineWords(hop, NEXT_HOP)])],
    schema: () =>
      z
        .strictObject({
          to: z.string().check(z.refine(isDestination, { error: 'no destination' })),
          type: z.optional(z.enum(ROUTE_TYPES)),
          ...lineSchema(options),
          locked: z.optional(
            z.array(z.string().check(z.refine((key) => LOCKABLE.has(key), { error: 'cannot be locked' }))).check(z.minLength(1)),
          ),
          nexthops: z.array(z.strictObject(lineSchema(NEXT_HOP)).check(...familyChecks())),
        })
        .check(
          ...familyChecks(),
          z.refine(
            (route) =>
              ((route.locked as string[] | undefined) ?? []).every(
                (key, i, all) => (route as Record<string, unknown>)[key] !== undefined && all.indexOf(key) === i,
              ),
            {
              error: 'a locked value that is not there',
            },
          ),
          z.refine((route) => sameOrder((route.locked as string[] | undefined) ?? [], options), {
            error: 'locked values in another order than they are written',
          }),
        ) as never,
  }
  return Object.assign(value, { keywords: optionKeywords([...OTHERS, ...options]) })
}

const LOCKABLE = new Set(SHARED.filter(({ kind }) => kind === 'lockable' || kind === 'timed').map(propertyOf))

const sameOrder = (locked: readonly string[], options: readonly LineOption[]): boolean => {
  const order = options.map(propertyOf)
  return locked.every((key, i) => i === 0 || order.indexOf(locked[i - 1]!) < order.indexOf(key))
}

const familyChecks = () => [
  z.refine(
    (found: unknown) => {
      const { via, viaFamily } = found as { via?: string; viaFamily?: string }
      return viaFamily === undefined || via !== undefined
    },
    { error: 'the family of a gateway without one' },
  ),
]

const lineSchema = (options: readonly LineOption[]): Record<string, z.ZodMiniType> => ({
  ...Object.fromEntries(options.map((option) => [propertyOf(option), optionSchema(option)])),
  viaFamily: z.optional(z.enum(['inet', 'inet6'])),
  encap: z.optional(z.string().check(z.refine(isTunnel, { error: 'no tunnel as ip route writes it' }))),
})

/** A tunnel's words as `encap` takes them. */
function isTunnel(encap: string): boolean {
  const [kind, ...rest] = encap.split(' ')
  if (!rest.every((part) => isWritable(part) && /^[A-Za-z0-9_.:/-]+$/.test(part))) return false
  const options = TUNNEL_WORDS[kind!]
  if (!options) return (kind === 'mpls' || kind === 'ila') && rest.length === 1
  return rest.length % 2 === 0 && rest.every((part, i) => i % 2 === 1 || options.includes(part))
}

function lineWords(line: Route | NextHop, options: readonly LineOption[]): Word[] {
  const { to, type, viaFamily, encap, locked } = line as Partial<Route>
  const written = line as unknown as Record<string, unknown>
  return [
    ...(type === undefined ? [] : [bare(type)]),
    ...(to === undefined ? [] : [bare(to)]),
    ...options.flatMap((option): Word[] => {
      const words = optionWords(option, written[propertyOf(option)])
      const mark = option.keyword === 'via' ? viaFamily : locked?.includes(propertyOf(option)) ? 'lock' : undefined
      return words.length > 1 && mark !== undefined ? [words[0]!, bare(mark), ...words.slice(1)] : words
    }),
    ...(encap === undefined ? [] : ['encap', ...encap.split(' ')].map((part) => bare(part))),
  ]
}

/** What moves with a virtual router. */
export const virtualRoute = whole(routeValue(VIRTUAL))
/** What the host owns. */
export const staticRoute = whole(routeValue(STATIC))
