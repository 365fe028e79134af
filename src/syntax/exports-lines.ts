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
    const path = this.token()
    if (path === undefined || path.empty) {
      this.silentEnd(start)
      return
    }
    out.node(ExportsTag.entry, start)
    this.pushToken(path)
    if (path.bytes > PATH_LIMIT) {
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
      const item: 'none' | 'defaults' | 'client' =
        start >= this.size || endsToken(first) ? 'none' : mayBeDefaults && this.startsWithDash(start) ? 'defaults' : 'client'
      if (item === 'none') {
        if (start < this.size && first !== LF) this.at++
        if (start >= this.size || first === LF || !wantsClient) return
        this.emptyClient(start)
        wantsClient = false
        mayBeDefaults = true
        continue
      }
      if (!this.item(start, item === 'defaults' ? ExportsTag.defaults : ExportsTag.client)) {
        // An empty quoted token: exportfs takes it for the end of the line.
        if (!wantsClient) return
        wantsClient = false
        mayBeDefaults = true
        continue
      }
      wantsClient = item === 'defaults'
      mayBeDefaults = item === 'client'
    }
  }

  private emptyClient(at: number): void {
    this.out.node(ExportsTag.client, at)
    this.out.word(at, at)
    this.out.leave(at)
  }

  private startsWithDash(start: number): boolean {
    const first = this.text.charCodeAt(start)
    return first === DASH || (first === QUOTE && this.text.charCodeAt(start + 1) === DASH)
  }

  /** One item; false when its token is empty. */
  private item(start: number, tag: number): boolean {
    const { out, text, size } = this
    out.node(tag, start)
    const defaults = tag === ExportsTag.defaults
    let at = defaults ? start + 1 : start
    let wordStart = at
    let open = -1
    let close = -1
    for (; at < size; at++) {
      const c = text.charCodeAt(at)
      if (c > CLOSE && c !== COMMA && c !== BACKSLASH) continue
      if (c === QUOTE || c === BACKSLASH) return this.wovenItem(start, tag)
      if (endsToken(c)) {
        if (open === -1 || close !== -1 || !isBlank(c) || !this.closesLater(at)) break
        out.fault('blank-in-options', at, this.blanksEnd(at), { stops: true })
        if (at > wordStart) out.word(wordStart, at, ExportsRole.option)
        at = this.blanksEnd(at)
        wordStart = at--
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
    this.endItem(start, at, at - start > CLIENT_LIMIT / 3 ? byteLength(text, start, at) : 0)
    return true
  }

  private endItem(start: number, end: number, bytes: number): void {
    if (bytes > CLIENT_LIMIT) {
      this.out.fault('token-too-long', start, end, { stops: true, data: { bytes, limit: CLIENT_LIMIT } })
    }
    this.out.leave(end)
    this.entryEnd = end
    this.at = end
    this.consumeEnd()
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

  /** A blank inside brackets that do close further on, on the same (continued) line. */
  private closesLater(from: number): boolean {
    const { text, size } = this
    for (let at = from; at < size; at++) {
      const c = text.charCodeAt(at)
      if (c === CLOSE) return true
      if (c === OPEN || c === HASH || c === QUOTE || c === LF) return false
      if (c === BACKSLASH && text.charCodeAt(at + 1) === LF) at++
    }
    return false
  }

  private blanksEnd(from: number): number {
    let at = from
    while (at < this.size && isBlank(this.text.charCodeAt(at))) at++
    return at
  }

  /** An item with quotes, escapes or a continuation inside: decoded byte by byte, then taken apart. */
  private wovenItem(start: number, tag: number): boolean {
    const { out } = this
    this.at = start
    const token = this.token()!
    if (token.empty) {
      out.retag(out.top, ExportsTag.client)
      out.word(start, start)
      out.leave(start)
      return false
    }
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
    const after = this.at
    this.endItem(start, token.end, token.bytes)
    this.at = after
    return true
  }

  private pushToken(token: Token): void {
    if (token.plain) this.out.word(token.start, token.end)
    else this.out.decodedWord(token.start, token.end, token.text)
  }

  /** One token as `xgettok` reads it; undefined at the end of the text. */
  private token(): Token | undefined {
    const { text, size } = this
    const start = this.at
    if (start >= size) return undefined
    let at = start
    for (; at < size; at++) {
      const c = text.charCodeAt(at)
      if (endsToken(c)) break
      if (c === QUOTE || c === BACKSLASH) return this.decodedToken(start)
    }
    this.at = at
    this.consumeEnd()
    const slice = text.slice(start, at)
    return {
      start,
      end: at,
      text: slice,
      plain: true,
      empty: at === start,
      quoted: false,
      offsets: [],
      bytes: byteLength(slice),
    }
  }

  private decodedToken(start: number): Token {
    const { text, size, out } = this
    const bytes: number[] = []
    const from: number[] = []
    let quoted = false
    let anyQuote = false
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
    }
    end = at
    if (quoted) out.fault('unterminated-quote', start, end, { stops: true })
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
    this.out.fault('broken-continuation', this.continuation, this.continuation + 1)
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
    const line = lineAfter(this.text, start)
    this.at = quoted ? line : Math.max(this.at, start + 1)
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
