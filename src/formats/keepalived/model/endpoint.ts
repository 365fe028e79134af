import * as z from 'zod/mini'
import grammar from '../../../generated/grammars/keepalived-endpoint.ts'
import { bare, type Macro, Misfit, type Value, type Word } from '../../../lens/index.ts'
import { type Piece, phrase } from '../../../lens/phrase.ts'
import { type Tree, wordText } from '../../../syntax/index.ts'
import { isIPv4, isIPv6 } from '../../../vocabulary/index.ts'
import { isName } from '../written.ts'
import { isNetwork } from './address.ts'
import { ip, whole } from './values.ts'

/** Where a real server listens. */
export interface ServerAddress {
  ip: string
  port?: number
}

/** What a virtual server stands for: an address, a firewall mark, or a group of both. */
export interface VirtualEndpoint {
  ip?: string
  port?: number
  fwmark?: number
  group?: string
}

const endpointPhrase = phrase<VirtualEndpoint>(grammar, {
  ip: 'an IP address',
  number: 'a port',
  name: 'a name',
  fwmark: 'fwmark',
  group: 'group',
})
const isAddress = (text: string): boolean => isIPv4(text) || (isIPv6(text) && !text.includes('%'))
const PORT = 65535
const port = () => z.optional(z.int().check(z.gte(0), z.lte(PORT)))
const address = () => z.string().check(z.refine(isAddress, { error: 'no IP address' }))

/** keepalived cuts an address at its slash, whatever follows. */
function hostOf(tree: Tree, word: number, report: ((misfit: Misfit) => void) | undefined): string {
  const written = wordText(tree, word)
  const host = written.replace(/\/.*/s, '')
  if (host === written || !isAddress(host)) return written
  report?.(new Misfit('mask', {}, word, word + 1))
  return host
}

function readEndpoint(
  tree: Tree,
  from: number,
  last: number,
  isReal: boolean,
  report: ((misfit: Misfit) => void) | undefined,
): VirtualEndpoint | Misfit {
  const to = Math.min(last, from + 2)
  if (last > to) report?.(new Misfit('surplus', { count: last - to }, to, last))
  const pieces: Piece[] = []
  for (let word = from; word < to; word++) {
    const text = word === from ? hostOf(tree, word, report) : wordText(tree, word)
    const isKeyword = word === from && !isReal && (text === 'fwmark' || text === 'group')
    const kind = isKeyword
      ? text
      : isAddress(text)
        ? 'ip'
        : /^\+?\d{1,10}$/.test(text) && Number(text) <= (pieces[0]?.kind === 'ip' ? PORT : 4294967295)
          ? 'number'
          : 'name'
    pieces.push({ kind, text })
  }
  const read = endpointPhrase.read(pieces)
  if ('value' in read && !(isReal && read.value.ip === undefined)) return read.value
  const { at, expected } = 'error' in read ? read.error : { at: 0, expected: ['an IP address'] }
  const found = pieces[at]
  if (!found) return new Misfit('wrong-arguments', { expected: expected.join(' or '), count: to - from })
  const wanted = (isReal && at === 0 ? ['an IP address'] : expected).join(' or ')
  return new Misfit('invalid-value', { value: found.text, expected: wanted || 'nothing more' }, from + at, from + at + 1)
}

const portWords = (number: number | undefined): Word[] => (number === undefined ? [] : [bare(String(number))])

/** What a virtual server's head says behind its keyword. */
export const virtualEndpoint: Value<VirtualEndpoint | Macro> = whole<VirtualEndpoint>({
  expected: 'an IP address with a port, fwmark and a mark, or group and a name',
  read: (tree, from, to, report) => readEndpoint(tree, from, to, false, report),
  write: (endpoint) =>
    endpoint.ip !== undefined
      ? [bare(endpoint.ip), ...portWords(endpoint.port)]
      : endpoint.fwmark !== undefined
        ? [bare('fwmark'), bare(String(endpoint.fwmark))]
        : [bare('group'), { text: endpoint.group! }],
  schema: () =>
    z.union([
      z.strictObject({ ip: address(), port: port() }),
      z.strictObject({ fwmark: z.int().check(z.gte(0), z.lte(4294967295)) }),
      z.strictObject({ group: z.string().check(z.refine((text) => isName(text) && text !== '', { error: 'no name' })) }),
    ]) as never,
})

/** An address and a port, if one is given. */
export const serverAddress: Value<ServerAddress | Macro> = whole<ServerAddress>({
  expected: 'an IP address, perhaps with a port',
  read: (tree, from, to, report) => readEndpoint(tree, from, to, true, report) as ServerAddress | Misfit,
  write: (server) => [bare(server.ip), ...portWords(server.port)],
  schema: () => z.strictObject({ ip: address(), port: port() }),
})

/** A member of a virtual server group: addresses with a port, or a firewall mark. */
export interface GroupEntry {
  /** An address, FIRST-LAST or ADDRESS/PREFIX. */
  addresses?: string
  port?: number
  fwmark?: number
  family?: 'inet' | 'inet6'
}

/** One address, the first and the last of several, or the last one's end alone: `192.0.2.1-10`. */
function isRange(text: string): boolean {
  if (isNetwork(text)) return true
  const dash = text.indexOf('-')
  if (dash === -1 || !isAddress(text.slice(0, dash))) return false
  const last = text.slice(dash + 1)
  return isAddress(last) || /^(?:[0-9]{1,3}|[0-9a-fA-F]{1,4})$/.test(last)
}

export const groupEntry: Value<GroupEntry | Macro> = whole<GroupEntry>({
  expected: 'an IP address, a range or a prefix with a port, or fwmark and a mark',
  read(tree, from, to) {
    const first = wordText(tree, from)
    const isMark = first === 'fwmark'
    const number = from + 1 < to ? wordText(tree, from + 1) : undefined
    const most = isMark ? 4294967295 : PORT
    if (!isMark && !isRange(first))
      return new Misfit('invalid-value', { value: first, expected: 'an IP address, a range or fwmark' }, from, from + 1)
    if (number === undefined) return isMark ? new Misfit('wrong-arguments', { expected: 'a mark', count: 0 }) : { addresses: first }
    if (!/^\+?\d{1,10}$/.test(number) || Number(number) > most) {
      return new Misfit('invalid-value', { value: number, expected: isMark ? 'a mark' : 'a port, 0 to 65535' }, from + 1, from + 2)
    }
    if (!isMark) return { addresses: first, port: Number(number) }
    const family = from + 2 < to ? wordText(tree, from + 2) : undefined
    if (family === undefined) return { fwmark: Number(number) }
    if (family !== 'inet' && family !== 'inet6')
      return new Misfit('invalid-value', { value: family, expected: 'inet or inet6' }, from + 2, from + 3)
    return { fwmark: Number(number), family }
  },
  write: (entry) =>
    entry.fwmark === undefined
      ? [bare(entry.addresses!), ...portWords(entry.port)]
      : [bare('fwmark'), bare(String(entry.fwmark)), ...(entry.family === undefined ? [] : [bare(entry.family)])],
  schema: () =>
    z.union([
      z.strictObject({ addresses: z.string().check(z.refine(isRange, { error: 'no addresses' })), port: port() }),
      z.strictObject({ fwmark: z.int().check(z.gte(0), z.lte(4294967295)), family: z.optional(z.enum(['inet', 'inet6'])) }),
    ]) as never,
})

/** A host that adverts are sent to. */
export interface UnicastPeer {
  ip: string
  minTtl?: number
  maxTtl?: number
}

const TTL = 255

const peerValue: Value<UnicastPeer> = {
  expected: 'an IP address, perhaps with min_ttl and max_ttl',
  read(tree, from, to, report) {
    const peer: UnicastPeer = { ip: '' }
    const host = ip.read(tree, from, from + 1)
    if (host instanceof Misfit) {
      const address = hostOf(tree, from, report)
      if (!isAddress(address)) return host
      peer.ip = address
    } else peer.ip = host
    for (let word = from + 1; word < to; word += 2) {
      const option = wordText(tree, word)
      if (option !== 'min_ttl' && option !== 'max_ttl') {
        report?.(new Misfit('unknown-option', { value: option, expected: 'min_ttl, max_ttl' }, word, word + 1))
        word--
        continue
      }
      const text = word + 1 < to ? wordText(tree, word + 1) : ''
      if (!/^\d{1,3}$/.test(text) || Number(text) > TTL)
        return new Misfit('invalid-value', { value: text, expected: 'a TTL, 0 to 255' }, word, Math.min(word + 2, to))
      if (option === 'min_ttl') peer.minTtl = Number(text)
      else peer.maxTtl = Number(text)
    }
    return peer
  },
  write: ({ ip: host, minTtl, maxTtl }) => [
    bare(host),
    ...(minTtl === undefined ? [] : [bare('min_ttl'), bare(String(minTtl))]),
    ...(maxTtl === undefined ? [] : [bare('max_ttl'), bare(String(maxTtl))]),
  ],
  schema: () => z.strictObject({ ip: address(), minTtl: ttl(), maxTtl: ttl() }),
}

const ttl = () => z.optional(z.int().check(z.gte(0), z.lte(TTL)))

export const unicastPeer: Value<UnicastPeer | Macro> = Object.assign(whole(peerValue), {
  keywords: [
    {
      keyword: 'min_ttl',
      context: [],
      doc: 'Lowest TTL or hop limit of adverts that are accepted; also switches check_unicast_src on.',
      expected: 'a TTL, 0 to 255',
      default: 0,
      defaultDoc: '0',
    },
    {
      keyword: 'max_ttl',
      context: [],
      doc: 'Highest TTL or hop limit of adverts that are accepted; also switches check_unicast_src on.',
      expected: 'a TTL, 0 to 255',
      default: 255,
      defaultDoc: '255',
    },
  ],
})
