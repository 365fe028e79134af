import { byteLength, decodeUtf8, encodeUtf8 } from '../text/index.ts'
import type { TreeBuilder } from './builder.ts'
import { BACKSLASH, CR, LF, QUOTE, SPACE, TAB } from './characters.ts'
import { NodeFlag } from './tree.ts'

export const ExportsTag = { entry: 1, client: 2, defaults: 3 } as const
export const ExportsRole = { option: 1 } as const

export const isBlank = (c: number): boolean => c === SPACE || c === TAB
/** What ends a token outside quotes: C `isspace`, or NUL. */
export const endsToken = (c: number): boolean => c === SPACE || (c >= TAB && c <= CR) || c === 0

/** A token with quotes or escapes, as `xgettok` decodes it. */
export interface WovenToken {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly empty: boolean
  readonly quoted: boolean
  /** A quote is still open where the text ends. */
  readonly unterminated: boolean
  /** Source offset of each UTF-16 unit of `text`. */
  readonly offsets: readonly number[]
  readonly bytes: number
  /** It did not fit the buffer, if only for a moment. */
  readonly tooLong: boolean
}

/** Decodes the token that begins at an offset into a buffer of `limit` bytes. */
export function decodeToken(text: string, start: number, limit: number): WovenToken {
  const bytes: number[] = []
  const from: number[] = []
  let quoted = false
  let anyQuote = false
  let tooLong = false
  let at = start
  while (at < text.length) {
    const c = text.charCodeAt(at)
    if (c === QUOTE) {
      quoted = !quoted
      anyQuote = true
      at++
      continue
    }
    if (c === BACKSLASH && text.charCodeAt(at + 1) === LF) {
      if (!quoted) break
      bytes.push(SPACE)
      from.push(at)
      if (bytes.length > limit) tooLong = true
      at = blanksEnd(text, at + 2)
      continue
    }
    if (!quoted && endsToken(c)) break
    const width = text.codePointAt(at)! > 0xffff ? 2 : 1
    if (c < 0x80) {
      bytes.push(c)
      from.push(at)
    } else {
      for (const byte of encodeUtf8(text.slice(at, at + width))) {
        bytes.push(byte)
        from.push(at)
      }
    }
    at += width
    foldOctal(bytes, from)
    // The buffer holds an escape in full before it becomes one byte.
    if (bytes.length > limit) tooLong = true
  }
  const nul = bytes.indexOf(0)
  const kept = nul === -1 ? bytes : bytes.slice(0, nul)
  const decoded = decodeUtf8(kept)
  return {
    start,
    end: at,
    text: decoded,
    empty: bytes.length === 0,
    quoted: anyQuote,
    unterminated: quoted,
    offsets: unitOffsets(decoded, from),
    bytes: bytes.length,
    tooLong,
  }
}

export function blanksEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && isBlank(text.charCodeAt(at))) at++
  return at
}

/** Behind blanks and continuations. */
export function gapEnd(text: string, from: number): number {
  let at = blanksEnd(text, from)
  while (text.charCodeAt(at) === BACKSLASH && text.charCodeAt(at + 1) === LF) at = blanksEnd(text, at + 2)
  return at
}

/** The end of the word that begins at an offset. */
export function wordEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && !endsToken(text.charCodeAt(at))) at++
  return at
}

/** Takes an item apart whose quotes run across its parts, into the node that is open. */
export function putItem(out: TreeBuilder, tag: number, token: WovenToken): void {
  const defaults = tag === ExportsTag.defaults
  const { text, offsets } = token
  const source = (index: number): number => (index < offsets.length ? offsets[index]! : token.end)
  const put = (from: number, to: number, role: number, whole = false): void => {
    const [a, b] = whole ? [token.start, token.end] : [source(from), source(to)]
    out.decodedWord(a, Math.max(a, b), text.slice(from, to), role)
  }
  out.flag(token.quoted ? NodeFlag.woven : 0)
  const open = defaults ? 0 : text.indexOf('(')
  if (open === -1) put(0, text.length, 0, true)
  else {
    if (!defaults) {
      put(0, open, 0)
      out.flag(NodeFlag.bracketed)
    }
    const closing = defaults ? text.length : text.indexOf(')', open)
    const close = closing === -1 ? text.length : closing
    for (let from = open + 1; from < close; ) {
      while (from < close && isBlank(text.charCodeAt(from))) from++
      if (from >= close) break
      const comma = text.indexOf(',', from)
      const to = comma === -1 || comma > close ? close : comma
      put(from, to, ExportsRole.option)
      from = to + 1
    }
    if (closing === -1) {
      out.flag(NodeFlag.damaged)
      out.fault('no-closing-bracket', source(open), source(open) + 1, { stops: true })
    } else if (close < text.length - 1) {
      out.flag(NodeFlag.damaged)
      out.fault('text-after-bracket', source(close + 1), token.end, { stops: true })
    }
  }
}

const isOctal = (c: number): boolean => c >= 48 && c <= 55

/** `\ooo` becomes its byte as soon as its third digit is read, so a decoded backslash can start another. */
function foldOctal(bytes: number[], from: number[]): void {
  const size = bytes.length
  if (size < 4 || bytes[size - 4] !== BACKSLASH) return
  const [a, b, c] = [bytes[size - 3]!, bytes[size - 2]!, bytes[size - 1]!]
  if (!isOctal(a) || !isOctal(b) || !isOctal(c) || a > 51) return
  bytes.length = size - 3
  from.length = size - 3
  bytes[size - 4] = ((a & 7) << 6) | ((b & 7) << 3) | (c & 7)
}

/** Byte offsets folded to one per UTF-16 unit. */
function unitOffsets(text: string, from: readonly number[]): number[] {
  const offsets: number[] = []
  let byte = 0
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i)!
    offsets.push(from[byte]!)
    if (point > 0xffff) {
      offsets.push(from[byte]!)
      i++
    }
    byte += point >= 0xdc80 && point <= 0xdcff ? 1 : byteLength(String.fromCodePoint(point))
  }
  return offsets
}
