import * as z from 'zod/mini'
import grammar from '../../../generated/grammars/drbd-endpoint.ts'
import { bare, Misfit, type Schema, type Value, type Word } from '../../../lens/index.ts'
import { phrase } from '../../../lens/phrase.ts'
import { isQuoted, type Tree, wordText } from '../../../syntax/index.ts'
import { plainNumber } from './numbers.ts'
import { TOKEN_NAMES, tokenPieces } from './tokens.ts'

/** Where a host listens for its peers. */
export interface Address {
  /** Absent where it is not written: ipv4. */
  family?: 'ipv4' | 'ipv6' | 'sdp' | 'ssocks'
  /** An IPv4 or IPv6 address; DRBD takes no names. */
  host: string
  /** 1 to 65535. */
  port: number
}

const EXPECTED = 'an address as in 10.0.0.1:7789 or ipv6 [fd00::1]:7789'

/** An endpoint that is given by its address is the one place where an address stands alone. */
const endpointPhrase = phrase<{ address: Address }>(grammar, TOKEN_NAMES)
const KEYWORD = { kind: 'address', text: 'address' }

const IPV4 = /^(?:\d{1,3}\.){3}\d{1,3}$/
const IPV6 =
  /^(?:::f{4}:(?:\d{1,3}\.){3}\d{1,3}|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?:[0-9a-f]{0,4}:(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,5})?(?:%[a-z0-9/._-]{1,128})?)$/i

export const isPort = (port: number): boolean => Number.isInteger(port) && port >= 1 && port <= 65535

function isAddress({ family, host, port }: Address): boolean {
  return (family === 'ipv6' ? IPV6 : IPV4).test(host) && isPort(port)
}

export const addressSchema = (): Schema<Address> =>
  z
    .strictObject({
      family: z.optional(z.enum(['ipv4', 'ipv6', 'sdp', 'ssocks'])),
      host: z.string(),
      port: z.int(),
    })
    .check(z.refine((address) => isAddress(address as Address), { error: `not ${EXPECTED}` })) as unknown as Schema<Address>

export function writeAddress({ family, host, port }: Address): Word[] {
  const ends = [bare(':'), bare(String(port))]
  if (family === 'ipv6') return [bare('ipv6'), bare('['), bare(host), bare(']'), ...ends]
  return [...(family === undefined ? [] : [bare(family)]), bare(host), ...ends]
}

export const address: Value<Address> = {
  expected: EXPECTED,
  read: readAddress,
  write: writeAddress,
  schema: addressSchema,
}

/** What is nearly always written: an IPv4 address with a port of plain digits. */
function plainAddress(tree: Tree, from: number, to: number): Address | undefined {
  const at = to - 3
  if (at < from || at > from + 1 || isQuoted(tree, at) || isQuoted(tree, to - 1)) return undefined
  const hasFamily = at > from
  if (hasFamily && (isQuoted(tree, from) || wordText(tree, from) !== 'ipv4')) return undefined
  const host = wordText(tree, at)
  const digits = wordText(tree, to - 1)
  const port = digits.charCodeAt(0) === 48 ? -1 : plainNumber(digits)
  if (wordText(tree, at + 1) !== ':' || isQuoted(tree, at + 1) || !isPort(port) || !IPV4.test(host)) return undefined
  return hasFamily ? { family: 'ipv4', host, port } : { host, port }
}

function readAddress(tree: Tree, from: number, to: number): Address | Misfit {
  const plain = plainAddress(tree, from, to)
  if (plain) return plain
  const pieces = tokenPieces(tree, from, to)
  const read = endpointPhrase.read([KEYWORD, ...pieces])
  if ('error' in read) return phraseMisfit({ ...read.error, at: read.error.at - 1 }, from, to, EXPECTED, pieces)
  const { address } = read.value
  return isPort(address.port)
    ? address
    : new Misfit('invalid-value', { value: String(pieces.at(-1)?.text), expected: 'a port, 1 to 65535' }, to - 1, to)
}

/** Where a phrase goes wrong, and what may stand there. */
export function phraseMisfit(
  { at, expected }: { readonly at: number; readonly expected: readonly string[] },
  from: number,
  to: number,
  whole: string,
  pieces: readonly { readonly text: string }[],
): Misfit {
  const next = expected.length > 0 ? expected.join(' or ') : 'nothing more'
  if (pieces.length === 0) return new Misfit('wrong-arguments', { expected: whole, count: 0 })
  const word = Math.min(from + at, to - 1)
  return at < pieces.length
    ? new Misfit('invalid-value', { value: pieces[at]!.text, expected: next, whole }, word, word + 1)
    : new Misfit('wrong-arguments', { expected: next, whole, count: pieces.length }, word, word + 1)
}
