import grammar from '../generated/grammars/nfs-source.ts'
import { type Piece, phrase } from '../lens/phrase.ts'
import { isIPv6 } from './address.ts'

/** Server and path of an NFS mount. */
export interface NfsSource {
  readonly host: string
  readonly path: string
  /**
   * `bare` is an IPv6 address without brackets: mount.nfs takes what stands before its first colon for the
   * server, so it never reaches this host.
   */
  readonly form: 'name' | 'bracketed' | 'bare'
}

const sourcePhrase = phrase<NfsSource>(grammar, {
  host: 'a server',
  address: 'an address',
  bare: 'an IPv6 address',
  path: 'a path',
})

/** Takes `SERVER:PATH` apart; a string says what is wrong. */
export function readNfsSource(text: string): NfsSource | string {
  if (text.startsWith('nfs://')) return 'a URL, which mount.nfs does not take'
  const parts = piecesOf(text)
  const read = sourcePhrase.read(parts)
  if ('value' in read) return read.value
  const { at, expected } = read.error
  const found = parts[at]?.text
  return `${expected.join(' or ')} expected${found === undefined ? ' at the end' : `, found ${found}`}`
}

const piece = (kind: string, text: string): Piece[] => (text === '' ? [] : [{ kind, text }])
const mark = (kind: string): Piece => ({ kind, text: kind })

function piecesOf(text: string): Piece[] {
  if (text.startsWith('[')) {
    const close = text.indexOf(']')
    if (close === -1) return [mark('['), ...piece('address', text.slice(1))]
    return [mark('['), ...piece('address', text.slice(1, close)), mark(']'), ...tail(text.slice(close + 1))]
  }
  const slash = text.indexOf(':/')
  const front = text.slice(0, Math.max(slash, 0))
  if (isIPv6(front)) return [{ kind: 'bare', text: front }, ...tail(text.slice(slash))]
  const colon = text.indexOf(':')
  if (colon === -1) return piece('host', text)
  return [...piece('host', text.slice(0, colon)), ...tail(text.slice(colon))]
}

/** What follows the server: a colon and the path. */
const tail = (text: string): Piece[] => (text.startsWith(':') ? [mark(':'), ...piece('path', text.slice(1))] : piece('text', text))
