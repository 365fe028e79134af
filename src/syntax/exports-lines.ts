import { byteLength, decodeUtf8, encodeUtf8, lineAfter } from '../text/index.ts'
import { TreeBuilder } from './builder.ts'
import { NodeFlag, type Tree } from './tree.ts'

export const ExportsTag = { entry: 1, client: 2, defaults: 3 } as const
export const ExportsRole = { option: 1 } as const

/** Decoded bytes that exportfs has room for (`xgettok` into fixed buffers). */
export const PATH_LIMIT = 1024
export const CLIENT_LIMIT = 511

const TAB = 9
const LF = 10
const CR = 13
const SPACE = 32
const QUOTE = 34
const HASH = 35
const OPEN = 40
const CLOSE = 41
const COMMA = 44
const DASH = 45
const BACKSLASH = 92

const isBlank = (c: number): boolean => c === SPACE || c === TAB
/** What ends a token outside quotes: C `isspace`, or NUL. */
const endsToken = (c: number): boolean => c === SPACE || (c >= TAB && c <= CR) || c === 0

/**
 * Reads exports(5) text as `getexportent()` does: a path, then items until the line ends. Where exportfs
 * would stop for good, a fault with `stops` marks the place and reading goes on, so that one mistake does
 * not hide the next.
 */
export function scanExports(text: string): Tree {
  return new ExportsScanner(text).scan()
}

class ExportsScanner {
  private readonly out: TreeBuilder
  private readonly text: string
  private readonly size: number
  private at = 0
  /** Where the last continuation's backslash stands, and where the line that it joined begins. */
  private continuation = -1
  private continued = -1
  private entryEnd = 0
  /** A bracket that closes, found once for all gaps before it. */
  private closing = -1

  constructor(text: string) {
    this.text = text
    this.size = text.length
    this.out = new TreeBuilder(text)
  }

  scan(): Tree {
    const { out } = this
    while (this.skip(true) < this.size) this.entry()
    return out.finish()
  }

  private entry(): void {
    const { out } = this
    const start = this.at
    const path = this.token(PATH_LIMIT)
    if (path === undefined || path.empty) {
      this.silentEnd(start)
      return
    }
    out.node(ExportsTag.entry, start)
    this.pushToken(path)
    if (path.tooLong) {
      out.fault('path-too-long', path.start, path.end, { stops: true, data: { bytes: path.bytes, limit: PATH_LIMIT } })
    }
    this.entryEnd = path.end
    this.items()
    out.leave(this.entryEnd)
  }

  /** Items until one is empty, as exportfs reads them: an entry without a client gets the anonymous one. */
  private items(): void {
    let wantsClient = true
    let mayBeDefaults = true
    for (;;) {
      this.skip(false)
      const start = this.at
      const first = this.text.charCodeAt(start)
      const isEnd = start >= this.size || endsToken(first)
      // Quotes and escapes can hide a dash, or leave nothing at all.
      const woven = !isEnd && (first === QUOTE || first === BACKSLASH) ? this.token(CLIENT_LIMIT) : undefined
      if (isEnd || woven?.empty) {
        if (isEnd && start < this.size && first !== LF) this.at++
        if (!wantsClient) return
        this.emptyClient(woven)
        if (start >= this.size || first === LF) return
        wantsClient = false
        mayBeDefaults = true
        continue
      }
      const isDefaults: boolean = mayBeDefaults && (woven ? woven.text.charCodeAt(0) : first) === DASH
      const tag = isDefaults ? ExportsTag.defaults : ExportsTag.client
      if (woven) this.wovenItem(start, tag, woven)
      else this.item(start, tag)
      wantsClient = isDefaults
      mayBeDefaults = !isDefaults
    }
  }

  /** The anonymous client of a token that holds nothing. */
  private emptyClient(token: Token | undefined): void {
    const { start, end } = token ?? { start: this.entryEnd, end: this.entryEnd }
    this.out.node(ExportsTag.client, start)
    this.out.decodedWord(start, end, '')
    this.out.leave(end)
    this.entryEnd = end
  }

  /** One item without quotes and escapes, as most are: read in place. */
  private item(start: number, tag: number): void {
    const { out, text, size } = this
    if (this.isWoven(start)) {
      this.wovenItem(start, tag, this.token(CLIENT_LIMIT)!)
      return
    }
    out.node(tag, start)
    const defaults = tag === ExportsTag.defaults
    let at = defaults ? start + 1 : start
    let wordStart = at
    let open = -1
    let close = -1
    for (; at < size; at++) {
      const c = text.charCodeAt(at)
      if (c > CLOSE && c !== COMMA && c !== BACKSLASH) continue
      if (endsToken(c) || (c === BACKSLASH && text.charCodeAt(at + 1) === LF)) {
        if (open === -1 || close !== -1 || !this.closesLater(at)) break
        const next = this.gapEnd(at)
        const isBroken = text.slice(at, next).includes('\n')
        out.fault(isBroken ? 'continuation-in-options' : 'blank-in-options', at, next, { stops: true })
        if (at > wordStart) out.word(wordStart, at, ExportsRole.option)
        wordStart = next
        at = next - 1
      } else if (c === OPEN && open === -1 && !defaults) {
        out.word(wordStart, at)
        open = at
        wordStart = at + 1
      } else if (c === COMMA && (defaults || (open !== -1 && close === -1))) {
        out.word(wordStart, at, ExportsRole.option)
        wordStart = at + 1
      } else if (c === CLOSE && open !== -1 && close === -1) {
        close = at
        if (at > wordStart) out.word(wordStart, at, ExportsRole.option)
      }
    }
    if (defaults) {
      if (at > wordStart) out.word(wordStart, at, ExportsRole.option)
    } else if (open === -1) out.word(wordStart, at)
    else if (close === -1) {
      if (at > wordStart) out.word(wordStart, at, ExportsRole.option)
      out.flag(NodeFlag.damaged)
      out.fault('no-closing-bracket', open, open + 1, { stops: true })
    } else if (close !== at - 1) {
      out.flag(NodeFlag.damaged)
      out.fault('text-after-bracket', close + 1, at, { stops: true })
    }
    if (open !== -1) out.flag(NodeFlag.bracketed)
    const bytes = at - start > CLIENT_LIMIT / 3 ? byteLength(text, start, at) : 0
    if (bytes > CLIENT_LIMIT) this.tooLong(start, at, bytes)
    out.leave(at)
    this.entryEnd = at
    this.at = at
    this.consumeEnd()
  }

  /** Whether the token that begins here has quotes or escapes. */
  private isWoven(start: number): boolean {
    const { text, size } = this
    for (let at = start; at < size; at++) {
      const c = text.charCodeAt(at)
      if (c > BACKSLASH || (c > QUOTE && c < BACKSLASH)) continue
      if (c === QUOTE || c === BACKSLASH) return c === QUOTE || text.charCodeAt(at + 1) !== LF
      if (endsToken(c)) return false
    }
    return false
  }

  private tooLong(start: number, end: number, bytes: number): void {
    this.out.fault('token-too-long', start, end, { stops: true, data: { bytes, limit: CLIENT_LIMIT } })
  }

  /** A token's end is consumed with it, but for LF. */
  private consumeEnd(): void {
    const { text } = this
    if (this.at >= this.size) return
    const c = text.charCodeAt(this.at)
    if (c === LF) return
    if (c === BACKSLASH) this.skipContinuation()
    else this.at++
  }

  /** A gap inside brackets that do close further on, on the same (continued) line. */
  private closesLater(from: number): boolean {
    const { text, size } = this
    const gap = this.gapEnd(from)
    if (gap === from) return false
    if (from < this.closing) return true
    for (let at = gap; at < size; at++) {
      const c = text.charCodeAt(at)
      if (c === CLOSE) {
        this.closing = at
        return true
      }
      if (c === OPEN || c === HASH || c === QUOTE || c === LF) return false
      if (c === BACKSLASH && text.charCodeAt(at + 1) === LF) at++
    }
    return false
  }

  /** Behind blanks and continuations. */
  private gapEnd(from: number): number {
    let at = this.blanksEnd(from)
    while (this.text.charCodeAt(at) === BACKSLASH && this.text.charCodeAt(at + 1) === LF) at = this.blanksEnd(at + 2)
    return at
  }

  private blanksEnd(from: number): number {
    let at = from
    while (at < this.size && isBlank(this.text.charCodeAt(at))) at++
    return at
  }

  /** An item with quotes, escapes or a continuation inside: decoded byte by byte, then taken apart. */
  private wovenItem(start: number, tag: number, token: Token): void {
    const { out } = this
    out.node(tag, start)
    const defaults = tag === ExportsTag.defaults
    const { text, offsets } = token
    const source = (index: number): number => (token.plain ? token.start + index : index < offsets.length ? offsets[index]! : token.end)
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
    if (token.tooLong) this.tooLong(start, token.end, token.bytes)
    if (text === '\\') this.looseBackslash(token.end)
    out.leave(token.end)
    this.entryEnd = token.end
  }

  /** A backslash with blanks or CR before the line's end: no continuation, but a client of that name. */
  private looseBackslash(behind: number): void {
    const { text } = this
    const rest = /[ \t\r]+\n[ \t]*/y
    rest.lastIndex = behind
    const found = rest.exec(text)
    if (!found) return
    const next = behind + found[0].length
    const isPath = text[next] === '/' || text[next] === '#' || text.startsWith('"/', next)
    this.out.fault('loose-backslash', behind - 1, isPath ? behind : this.wordEnd(next))
  }

  /** The end of the word that begins at an offset. */
  private wordEnd(from: number): number {
    let at = from
    while (at < this.size && !endsToken(this.text.charCodeAt(at))) at++
    return at
  }

  private pushToken(token: Token): void {
    if (token.plain) this.out.word(token.start, token.end)
    else this.out.decodedWord(token.start, token.end, token.text)
  }

  /** One token as `xgettok` reads it into a buffer of `limit` bytes; undefined at the end of the text. */
  private token(limit: number): Token | undefined {
    const { text, size } = this
    const start = this.at
    if (start >= size) return undefined
    let at = start
    for (; at < size; at++) {
      const c = text.charCodeAt(at)
      if (endsToken(c)) break
      if (c === QUOTE || c === BACKSLASH) return this.decodedToken(start, limit)
    }
    this.at = at
    this.consumeEnd()
    const slice = text.slice(start, at)
    const bytes = at - start > limit / 3 ? byteLength(slice) : at - start
    return {
      start,
      end: at,
      text: slice,
      plain: true,
      empty: at === start,
      quoted: false,
      offsets: [],
      bytes,
      tooLong: bytes > limit,
    }
  }

  private decodedToken(start: number, limit: number): Token {
    const { text, size, out } = this
    const bytes: number[] = []
    const from: number[] = []
    let quoted = false
    let anyQuote = false
    let tooLong = false
    let at = start
    let end = -1
    while (at < size) {
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
        at = this.blanksEnd(at + 2)
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
    end = at
    if (quoted) out.fault('unterminated-quote', start, end)
    this.at = at
    this.consumeEnd()
    const nul = bytes.indexOf(0)
    const kept = nul === -1 ? bytes : bytes.slice(0, nul)
    const decoded = decodeUtf8(kept)
    return {
      start,
      end,
      text: decoded,
      plain: false,
      empty: bytes.length === 0,
      quoted: anyQuote,
      offsets: unitOffsets(decoded, from),
      bytes: bytes.length,
      tooLong,
    }
  }

  /** Moves over what may stand between tokens; returns the new place. */
  private skip(beforePath: boolean): number {
    const { text, size, out } = this
    for (;;) {
      const c = text.charCodeAt(this.at)
      if (this.at >= size) return this.at
      if (isBlank(c) || c === 0) this.at++
      else if (c === LF && beforePath) this.at++
      else if (c === HASH) {
        const end = text.indexOf('\n', this.at)
        const stop = end === -1 ? size : end
        out.comment(this.at, text.charCodeAt(stop - 1) === CR ? stop - 1 : stop)
        if (!beforePath && this.continued >= 0 && this.onlyBlanks(this.continued, this.at)) this.brokenContinuation(stop)
        this.at = stop
        if (!beforePath) return this.at
      } else if (c === BACKSLASH && text.charCodeAt(this.at + 1) === LF) this.skipContinuation()
      else {
        if (c === LF && this.continued >= 0 && this.onlyBlanks(this.continued, this.at)) this.brokenContinuation(this.at)
        return this.at
      }
    }
  }

  private skipContinuation(): void {
    this.continuation = this.at
    this.continued = this.at + 2
    this.at = this.blanksEnd(this.at + 2)
  }

  private onlyBlanks(from: number, to: number): boolean {
    return this.blanksEnd(from) === to
  }

  /** The continued line holds nothing: harmless unless the clients that were meant to follow become a path. */
  private brokenContinuation(lineEnd: number): void {
    let at = lineEnd
    while (at < this.size && (isBlank(this.text.charCodeAt(at)) || this.text.charCodeAt(at) === LF)) at++
    const next = this.text.charCodeAt(at)
    if (at >= this.size || next === 47 || next === HASH || (next === QUOTE && this.text.charCodeAt(at + 1) === 47)) return
    this.out.fault('broken-continuation', this.continuation, this.wordEnd(at))
    this.continued = -1
  }

  /** Where a path should stand, an empty token: exportfs takes the file for finished and says nothing. */
  private silentEnd(start: number): void {
    const c = this.text.charCodeAt(start)
    const quoted = c === QUOTE
    this.out.fault(quoted ? 'empty-path' : 'control-character', start, quoted ? this.at : start + 1, {
      stops: true,
      data: quoted ? {} : { code: c },
    })
    // Looking for the line's end at each of a million control characters would take for ever.
    this.at = quoted ? lineAfter(this.text, start) : Math.max(this.at, start + 1)
  }
}

interface Token {
  readonly start: number
  readonly end: number
  readonly text: string
  /** The text is the source's own slice. */
  readonly plain: boolean
  readonly empty: boolean
  readonly quoted: boolean
  /** Source offset of each UTF-16 unit of `text`. */
  readonly offsets: readonly number[]
  readonly bytes: number
  /** It did not fit the buffer, if only for a moment. */
  readonly tooLong: boolean
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
