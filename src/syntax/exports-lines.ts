import { byteLength, lineAfter } from '../text/index.ts'
import { TreeBuilder } from './builder.ts'
import { BACKSLASH, CLOSE, COMMA, CR, DASH, HASH, LF, OPEN, QUOTE, SLASH } from './characters.ts'
import { codesOf } from './codes.ts'
import {
  blanksEnd,
  decodeToken,
  ExportsRole,
  ExportsTag,
  endsToken,
  gapEnd,
  isBlank,
  putItem,
  type WovenToken,
  wordEnd,
} from './exports-woven.ts'
import { NodeFlag, type Tree } from './tree.ts'

export { ExportsRole, ExportsTag } from './exports-woven.ts'

/** Decoded bytes that exportfs has room for (`xgettok` into fixed buffers). */
export const PATH_LIMIT = 1024
export const CLIENT_LIMIT = 511
/** A UTF-16 unit takes no more bytes than this in UTF-8: what is shorter needs no counting. */
const MOST_BYTES = 3

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
  private readonly codes: Uint8Array
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
    this.codes = codesOf(text)
    this.size = text.length
    this.out = new TreeBuilder(text)
  }

  scan(): Tree {
    const { out } = this
    while (this.skip(true) < this.size) this.entry()
    return out.finish()
  }

  private entry(): void {
    const { out, text, codes, size } = this
    const start = this.at
    let at = start
    for (; at < size; at++) {
      const c = codes[at]!
      if (c > QUOTE && c !== BACKSLASH) continue
      if (c === QUOTE || c === BACKSLASH) {
        this.wovenEntry(start)
        return
      }
      if (endsToken(c)) break
    }
    this.at = at
    this.consumeEnd()
    if (at === start) {
      this.silentEnd(start)
      return
    }
    out.node(ExportsTag.entry, start)
    out.word(start, at)
    const bytes = at - start > PATH_LIMIT / MOST_BYTES ? byteLength(text, start, at) : 0
    if (bytes > PATH_LIMIT) this.pathTooLong(start, at, bytes)
    this.items(at)
  }

  private wovenEntry(start: number): void {
    const { out } = this
    const path = this.wovenToken(PATH_LIMIT)
    if (path.empty) {
      this.silentEnd(start)
      return
    }
    out.node(ExportsTag.entry, start)
    out.decodedWord(path.start, path.end, path.text)
    if (path.tooLong) this.pathTooLong(path.start, path.end, path.bytes)
    this.items(path.end)
  }

  private pathTooLong(start: number, end: number, bytes: number): void {
    this.out.fault('path-too-long', start, end, { stops: true, data: { bytes, limit: PATH_LIMIT } })
  }

  /** Items until one is empty, as exportfs reads them: an entry without a client gets the anonymous one. */
  private items(pathEnd: number): void {
    const { out, codes, size } = this
    let wantsClient = true
    let mayBeDefaults = true
    this.entryEnd = pathEnd
    for (;;) {
      this.skip(false)
      const start = this.at
      const first = codes[start]!
      const isEnd = start >= size || endsToken(first)
      // Quotes and escapes can hide a dash, or leave nothing at all.
      const woven = !isEnd && (first === QUOTE || first === BACKSLASH) ? this.wovenToken(CLIENT_LIMIT) : undefined
      if (isEnd || woven?.empty) {
        if (isEnd && start < size && first !== LF) this.at++
        if (!wantsClient) break
        this.emptyClient(woven)
        if (start >= size || first === LF) break
        wantsClient = false
        mayBeDefaults = true
        continue
      }
      const isDefaults: boolean = mayBeDefaults && (woven ? woven.text.charCodeAt(0) : first) === DASH
      const tag = isDefaults ? ExportsTag.defaults : ExportsTag.client
      if (woven) this.wovenItem(tag, woven)
      else this.item(start, tag)
      wantsClient = isDefaults
      mayBeDefaults = !isDefaults
    }
    out.leave(this.entryEnd)
  }

  /** The anonymous client of a token that holds nothing. */
  private emptyClient(token: WovenToken | undefined): void {
    const { start, end } = token ?? { start: this.entryEnd, end: this.entryEnd }
    this.out.node(ExportsTag.client, start)
    this.out.decodedWord(start, end, '')
    this.out.leave(end)
    this.entryEnd = end
  }

  /** One item without quotes and escapes, as most are: read in place. The first of those starts it anew. */
  private item(start: number, tag: number): void {
    const { out, text, codes, size } = this
    const node = out.node(tag, start)
    const defaults = tag === ExportsTag.defaults
    let at = defaults ? start + 1 : start
    let wordStart = at
    let open = -1
    let close = -1
    let hasGaps = false
    for (; at < size; at++) {
      const c = codes[at]!
      if (c > COMMA && c !== BACKSLASH) continue
      if (c === COMMA) {
        if (!defaults && (open === -1 || close !== -1)) continue
        out.word(wordStart, at, ExportsRole.option)
        wordStart = at + 1
      } else if (c === OPEN) {
        if (open !== -1 || defaults) continue
        out.word(wordStart, at)
        open = at
        wordStart = at + 1
      } else if (c === CLOSE) {
        if (open === -1 || close !== -1) continue
        close = at
        if (at > wordStart) out.word(wordStart, at, ExportsRole.option)
      } else if (endsToken(c) || (c === BACKSLASH && codes[at + 1] === LF)) {
        if (open === -1 || close !== -1 || !this.closesLater(at)) break
        hasGaps = true
        const next = gapEnd(text, at)
        const isBroken = text.slice(at, next).includes('\n')
        out.fault(isBroken ? 'continuation-in-options' : 'blank-in-options', at, next, { stops: true })
        if (at > wordStart) out.word(wordStart, at, ExportsRole.option)
        wordStart = next
        at = next - 1
      } else if (!hasGaps && (c === QUOTE || c === BACKSLASH)) {
        out.drop(node)
        this.wovenItem(tag, this.wovenToken(CLIENT_LIMIT))
        return
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
    const bytes = at - start > CLIENT_LIMIT / MOST_BYTES ? byteLength(text, start, at) : 0
    if (bytes > CLIENT_LIMIT) this.tooLong(start, at, bytes)
    out.leave(at)
    this.entryEnd = at
    this.at = at
    this.consumeEnd()
  }

  private tooLong(start: number, end: number, bytes: number): void {
    this.out.fault('token-too-long', start, end, { stops: true, data: { bytes, limit: CLIENT_LIMIT } })
  }

  /** A token's end is consumed with it, but for LF. */
  private consumeEnd(): void {
    if (this.at >= this.size) return
    const c = this.codes[this.at]
    if (c === LF) return
    if (c === BACKSLASH) this.skipContinuation()
    else this.at++
  }

  /** A gap inside brackets that do close further on, on the same (continued) line. */
  private closesLater(from: number): boolean {
    const { text, size } = this
    const gap = gapEnd(text, from)
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

  /** The token at hand, decoded; its end is consumed with it. */
  private wovenToken(limit: number): WovenToken {
    const token = decodeToken(this.text, this.at, limit)
    if (token.unterminated) this.out.fault('unterminated-quote', token.start, token.end)
    this.at = token.end
    this.consumeEnd()
    return token
  }

  private wovenItem(tag: number, token: WovenToken): void {
    const { out } = this
    out.node(tag, token.start)
    putItem(out, tag, token)
    if (token.tooLong) this.tooLong(token.start, token.end, token.bytes)
    if (token.text === '\\') this.looseBackslash(token.end)
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
    this.out.fault('loose-backslash', behind - 1, isPath ? behind : wordEnd(text, next))
  }

  /** Moves over what may stand between tokens; returns the new place. */
  private skip(beforePath: boolean): number {
    const { text, codes, size, out } = this
    for (;;) {
      const c = codes[this.at]!
      if (this.at >= size) return this.at
      if (isBlank(c) || c === 0) this.at++
      else if (c === LF && beforePath) this.at++
      else if (c === HASH) {
        const end = text.indexOf('\n', this.at)
        const stop = end === -1 ? size : end
        out.comment(this.at, text.charCodeAt(stop - 1) === CR ? stop - 1 : stop)
        if (!beforePath && this.continued >= 0 && blanksEnd(text, this.continued) === this.at) this.brokenContinuation(stop)
        this.at = stop
        if (!beforePath) return this.at
      } else if (c === BACKSLASH && codes[this.at + 1] === LF) this.skipContinuation()
      else {
        if (c === LF && this.continued >= 0 && blanksEnd(text, this.continued) === this.at) this.brokenContinuation(this.at)
        return this.at
      }
    }
  }

  private skipContinuation(): void {
    this.continuation = this.at
    this.continued = this.at + 2
    this.at = blanksEnd(this.text, this.at + 2)
  }

  /** The continued line holds nothing: harmless unless the clients that were meant to follow become a path. */
  private brokenContinuation(lineEnd: number): void {
    let at = lineEnd
    while (at < this.size && (isBlank(this.text.charCodeAt(at)) || this.text.charCodeAt(at) === LF)) at++
    const next = this.text.charCodeAt(at)
    if (at >= this.size || next === SLASH || next === HASH || (next === QUOTE && this.text.charCodeAt(at + 1) === SLASH)) return
    this.out.fault('broken-continuation', this.continuation, wordEnd(this.text, at))
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
