import type { Piece } from '../../../lens/phrase.ts'
import { isQuoted, type Tree, wordText } from '../../../syntax/index.ts'

/** Words that drbdadm's scanner takes for keywords wherever they stand without quotes. */
const KEYWORDS = new Set(
  `on stacked-on-top-of floating no net yes ask via skip require-drbd-module-version-eq require-drbd-module-version-ne
  require-drbd-module-version-gt require-drbd-module-version-ge require-drbd-module-version-lt require-drbd-module-version-le disk host hosts
  port proxy minor inside volume cmd-timeout-short cmd-timeout-medium cmd-timeout-long syncer device global common options outside address
  startup include handlers connection connection-mesh minor-count disable-ip-verification udev-always-use-vnr dialog-refresh resource
  meta-disk flexible-meta-disk node-id usage-count _this_host _remote_host _peer_node_id _cstate _is_standalone template-file path
  outside-address tiebreaker sci ssocks sdp ipv4 ipv6`.split(/\s+/),
)

/** The same of drbdadm 8.4, where the names of options are keywords as well. */
const OLD_KEYWORDS = new Set(
  `on ignore-on stacked-on-top-of floating no net yes ask skip disk proxy minor inside volume cmd-timeout-short cmd-timeout-medium
  cmd-timeout-long syncer device global common options outside address alternate-link-address startup include handlers minor-count
  disable-ip-verification dialog-refresh resource meta-disk flexible-meta-disk usage-count _this_host _remote_host sci ssocks sdp ipv4 ipv6
  size on-io-error fencing max-bio-bvecs disk-timeout read-balancing use-bmbv disk-barrier disk-flushes disk-drain md-flushes
  no-disk-barrier no-disk-flushes no-disk-drain no-md-flushes timeout protocol ko-count ping-int max-buffers sndbuf-size rcvbuf-size
  connect-int cram-hmac-alg shared-secret max-epoch-size after-sb-0pri after-sb-1pri after-sb-2pri rr-conflict ping-timeout
  unplug-watermark data-integrity-alg on-congestion socket-check-timeout congestion-fill congestion-extents allow-two-primaries
  always-asbp no-tcp-cork tcp-cork discard-my-data rate resync-rate after resync-after verify-alg csums-alg csums-after-crash-only
  al-extents al-updates discard-zeroes-if-aligned cpu-mask use-rle delay-probe-volume delay-probe-interval c-plan-ahead c-delay-target
  c-fill-target c-max-rate c-min-rate throttle-threshold hold-off-threshold on-no-data-accessible wfc-timeout degr-wfc-timeout
  outdated-wfc-timeout stacked-timeouts become-primary-on wait-after-sb pri-on-incon-degr pri-lost-after-sb pri-lost initial-split-brain
  split-brain outdate-peer fence-peer unfence-peer local-io-error before-resync-target after-resync-target before-resync-source memlimit
  read-loops compression bwlimit plugin out-of-sync`.split(/\s+/),
)

export const isOldKeyword = (text: string): boolean => OLD_KEYWORDS.has(text)

/** An integer token: up to eight digits, and a unit. */
export const INTEGER = /^\d{1,8}[MKGs]?$/
const VERSION = /^\d+\.\d+\.\d+$/
const IPV4 = /^(?:\d{1,3}\.){3}\d{1,3}$/

/** What drbdadm's scanner would call a word: a string (quoted, or like nothing else), a keyword, a number, an address. */
export type TokenKind = 'string' | 'keyword' | 'integer' | 'version' | 'ip4' | 'ip6' | 'punctuation' | 'bad'

export function kindOf(text: string): TokenKind {
  const digit = text.charCodeAt(0)
  if (digit >= 48 && digit <= 57) {
    if (INTEGER.test(text)) return 'integer'
    if (IPV4.test(text)) return 'ip4'
    if (VERSION.test(text)) return 'version'
    return 'string'
  }
  return KEYWORDS.has(text) ? 'keyword' : 'string'
}

export function tokenKind(tree: Tree, word: number): TokenKind {
  // Quotes make a string of anything; a string without an end is none.
  return isQuoted(tree, word) ? 'string' : bareKind(wordText(tree, word))
}

function bareKind(text: string): TokenKind {
  if (/^[A-Za-z0-9/._-]{1,128}$/.test(text)) return kindOf(text)
  if (/^[[\]:]$/.test(text)) return 'punctuation'
  return /^[0-9a-f:]*:/i.test(text) ? 'ip6' : 'bad'
}

/** Words as the pieces of a phrase: keywords and punctuation stand for themselves. */
export function tokenPieces(tree: Tree, from: number, to: number): Piece[] {
  const pieces: Piece[] = []
  for (let word = from; word < to; word++) {
    const text = wordText(tree, word)
    const kind = isQuoted(tree, word) ? 'string' : bareKind(text)
    pieces.push({ kind: kind === 'keyword' || kind === 'punctuation' ? text : kind, text })
  }
  return pieces
}

/** What phrases expect, in words. */
export const TOKEN_NAMES: Readonly<Record<string, string>> = {
  string: 'a name',
  integer: 'a number',
  version: 'a release',
  ip4: 'an IPv4 address',
  ip6: 'an IPv6 address',
}
