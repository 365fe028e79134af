import * as z from 'zod/mini'
import network from '../../../generated/grammars/exports-network.ts'
import { Misfit, type Schema, type Value } from '../../../lens/index.ts'
import { phrase, pieces } from '../../../lens/phrase.ts'
import { wordText } from '../../../syntax/index.ts'
import { isIPv4, isIPv6, type Network, parseIPv4, parseIPv6, parseLooseIPv4, prefixMask } from '../../../vocabulary/index.ts'
import { writeClient } from './client-text.ts'

/** Whom an entry admits, in the forms that exports(5) knows. */
export type Client =
  /** Everyone: `*`, or nothing in front of the bracket. */
  | { type: 'world'; anonymous?: true }
  /** One machine, by name or address. */
  | { type: 'host'; host: string }
  | { type: 'network'; address: string; prefix: number }
  | { type: 'network'; address: string; netmask: string }
  /** Host names by pattern, `*` `?` `[…]`; matched against reverse DNS. */
  | { type: 'wildcard'; pattern: string }
  | { type: 'netgroup'; name: string }
  /** Deprecated form for Kerberos: `gss/krb5`. */
  | { type: 'gss'; mechanism: string }
  /** Nothing that exportfs takes: the client is left out. Cannot be written. */
  | { type: 'invalid'; text: string }

const networkPhrase = phrase<{ address: string; prefix: number } | { address: string; netmask: string }>(network, {
  v4: 'an IPv4 address',
  v6: 'an IPv6 address',
  number: 'a prefix length',
})

const NETWORK_PIECES = [
  ['/', /\//y],
  [undefined, /[^/]+/y],
] as const

/** Kinds of the pieces of `ADDRESS/MASK`. */
function networkPieces(text: string): { kind: string; text: string }[] {
  return pieces(text, NETWORK_PIECES).map((piece) =>
    piece.kind === '/'
      ? piece
      : {
          kind: isIPv4(piece.text) ? 'v4' : /^\d+$/.test(piece.text) ? 'number' : isIPv6(piece.text) ? 'v6' : 'other',
          text: piece.text,
        },
  )
}

/** Takes a client apart as exportfs does: the first test that fits decides. A string says why it is none. */
export function readClient(text: string): Client | string {
  if (text === '*') return { type: 'world' }
  if (text === '') return { type: 'world', anonymous: true }
  if (text.startsWith('gss/')) return { type: 'gss', mechanism: text.slice(4) }
  if (text.startsWith('@')) return { type: 'netgroup', name: text.slice(1) }
  if (isIPv4(text)) return { type: 'host', host: text }
  // A backslash hides the character behind it from this test.
  const first = (text.includes('\\') ? text.replace(/\\./gs, '  ') : text).search(/[*?[/]/)
  if (first === -1) return readHost(text)
  return text[first] === '/' ? readNetwork(text) : { type: 'wildcard', pattern: text }
}

/** What can be no name, and is no address: no name service will ever resolve it. */
function readHost(text: string): Client | string {
  if (text.startsWith('-')) return 'behind defaults stands a client, and no host name begins with a dash'
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are part of what is looked for
  if (/[\x00-\x20\x7f"#(),=\\;&|$'`<>{}!^]/.test(text)) return 'no host name has such characters'
  if (/^\d+(?:\.\d+){3}-\d+(?:\.\d+){0,3}$/.test(text)) return 'exportfs knows no ranges'
  const zoned = /^(.*)%\D/.exec(text)?.[1]
  if (zoned !== undefined && parseIPv6(zoned) && !/^f[ef][89ab0]/i.test(zoned)) return 'only link-local addresses have a zone'
  const isNumeric = /^[\d.]+$/.test(text) || text.includes(':')
  return isNumeric && !parseLooseIPv4(text) && !parseIPv6(text) ? 'it is no address' : { type: 'host', host: text }
}

function readNetwork(text: string): Client | string {
  const parsed = networkPieces(text)
  const read = networkPhrase.read(parsed)
  if ('error' in read) {
    const found = parsed[read.error.at]?.text
    if (read.error.expected.length === 0) {
      const rest = parsed.slice(read.error.at)
      return `nothing can stand behind the mask, as ${rest.map((piece) => piece.text).join('')} does`
    }
    return `${read.error.expected.join(' or ')} expected${found === undefined ? ' at the end' : `, found ${found}`}`
  }
  const { value } = read
  const limit = isIPv4(value.address) ? 32 : 128
  if ('prefix' in value && value.prefix > limit) return `prefix ${value.prefix} is longer than ${limit}`
  return { type: 'network', ...value }
}

/** The addresses that a client stands for, where the text alone tells. */
export function clientNetwork(client: Client): Network | undefined {
  if (client.type === 'host') {
    const address = parseLooseIPv4(client.host) ?? parseIPv6(client.host)
    return address && { address, mask: prefixMask(address.length * 8, address.length) }
  }
  if (client.type !== 'network') return undefined
  const address = parseIPv4(client.address) ?? parseIPv6(client.address)
  if (!address) return undefined
  const mask = 'prefix' in client ? prefixMask(client.prefix, address.length) : (parseIPv4(client.netmask) ?? parseIPv6(client.netmask))
  return mask && { address, mask }
}

/** Not writable: a blank, quote, bracket, comma, backslash or control character, a leading dash. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const isToken = (text: string): boolean => !/^-|[\x00-\x20\x7f"()#,\\]|[\ud800-\udfff]/u.test(text)

/** Written and read back, the client is the same. */
function isWritable(client: Client): boolean {
  const text = writeClient(client)
  const read = readClient(text)
  return (
    isToken(text) &&
    typeof read === 'object' &&
    read.type === client.type &&
    writeClient(read) === text &&
    'prefix' in read === 'prefix' in client
  )
}

export const clientValue: Value<Client> = {
  expected: 'a host, a network, a pattern, @netgroup or *',
  values: ['*'],
  read(tree, from, to, report) {
    const text = to > from ? wordText(tree, from) : ''
    const client = readClient(text)
    if (typeof client !== 'string') return client
    // The line has clients even if this is none: without it the line would seem to be for everyone.
    report?.(new Misfit('invalid-client', { client: text, problem: client }))
    return { type: 'invalid', text }
  },
  write: (client) => [{ text: writeClient(client) }],
  schema: () =>
    z
      .union([
        z.strictObject({ type: z.literal('world'), anonymous: z.optional(z.literal(true)) }),
        z.strictObject({ type: z.literal('host'), host: z.string().check(z.minLength(1)) }),
        z.strictObject({
          type: z.literal('network'),
          address: z.string(),
          prefix: z.int().check(z.gte(0), z.lte(128)),
        }),
        z.strictObject({ type: z.literal('network'), address: z.string(), netmask: z.string() }),
        z.strictObject({ type: z.literal('wildcard'), pattern: z.string() }),
        z.strictObject({ type: z.literal('netgroup'), name: z.string() }),
        z.strictObject({ type: z.literal('gss'), mechanism: z.string() }),
      ])
      .check(
        z.refine((client) => isWritable(client as Client), { error: 'no client that exports could hold' }),
      ) as unknown as Schema<Client>,
}
