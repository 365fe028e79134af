import { TreeBuilder } from './builder.ts'
import {
  APOSTROPHE,
  BACKSLASH,
  BYTE_ORDER_MARK,
  CLOSE_SQUARE,
  CR,
  EQUALS,
  HASH,
  LF,
  OPEN_SQUARE,
  QUOTE,
  SEMICOLON,
  SPACE,
  TAB,
} from './characters.ts'
import { codesOf } from './codes.ts'
import { NodeFlag, ROOT, type Tree } from './tree.ts'

export const IniTag = { section: 1, entry: 2, stray: 3 } as const

/** White space is a blank or what lies between TAB and one of these: blanks alone, or C's isspace. */
const BLANKS = TAB
const SPACES = CR

const isCommentMark = (c: number): boolean => c === HASH || c === SEMICOLON

/** Reads the ini dialect of nfs-utils' `conffile.c`: line by line, nothing refused, much ignored. */
export function scanIni(text: string): Tree {
  return new IniScanner(text).scan()
}

class IniScanner {
  private readonly text: string
  private readonly codes: Uint8Array
  private readonly out: TreeBuilder
  /** The logical line at hand: from its start to its LF, folded lines included. */
  private lineEnd = 0
  private folded = false
  private unterminated = false
  /** Behind a header that is none, up to the next one: nothing is read there, so one complaint is enough. */
  private lost = false
  private hasNul = false
  private lastNode = ROOT
  private sectionEnd = 0

  constructor(text: string) {
    this.text = text
    this.codes = codesOf(text)
    this.out = new TreeBuilder(text)
  }

  scan(): Tree {
    const { text, out } = this
    const nul = text.indexOf('\0')
    const size = nul === -1 ? text.length : nul
    this.hasNul = nul !== -1
    for (let start = 0; start < size; start = this.lineEnd + 1) {
      this.findLineEnd(start, size)
      this.line(start)
    }
    if (nul !== -1) out.fault('nul', nul, nul + 1, { stops: true })
    this.closeSection()
    return out.finish()
  }

  private findLineEnd(start: number, size: number): void {
    this.folded = false
    let end = this.text.indexOf('\n', start)
    while (end > 0 && this.text.charCodeAt(end - 1) === BACKSLASH) {
      this.folded = true
      end = this.text.indexOf('\n', end + 1)
    }
    this.unterminated = end === -1 || end > size
    this.lineEnd = this.unterminated ? size : end
  }

  private line(lineStart: number): void {
    const { text, out, lineEnd } = this
    const start = this.skip(lineStart, SPACES)
    const first = text.charCodeAt(start)
    if (start >= lineEnd || isCommentMark(first)) {
      if (start < lineEnd) this.comment(start)
      if (this.unterminated && lineEnd > lineStart && !this.hasNul) out.fault('unterminated-comment', lineStart, lineEnd)
    } else {
      if (first === OPEN_SQUARE) this.header(start)
      else this.assignment(start)
      if (this.unterminated) {
        out.flag(NodeFlag.unclosed, this.lastNode)
        if (!this.hasNul) this.fault('no-final-newline', start, this.trim(start, lineEnd, SPACES))
      }
    }
  }

  private header(start: number): void {
    const { text, out, lineEnd } = this
    this.closeSection()
    this.lost = false
    this.node(IniTag.section, start)
    const blanksEnd = this.skip(start + 1, BLANKS)
    let bracket = -1
    let quote = -1
    for (let at = blanksEnd; at < lineEnd && bracket === -1; at++) {
      const c = text.charCodeAt(at)
      if (c === CLOSE_SQUARE) bracket = at
      else if (c === QUOTE && quote === -1) quote = at
    }
    const inner = bracket === -1 ? this.trim(start + 1, lineEnd, SPACES) : this.trim(blanksEnd, bracket, BLANKS)
    const nameStart = Math.min(blanksEnd, inner)
    let isSound = true
    this.word(nameStart, quote === -1 ? inner : this.trim(nameStart, quote, BLANKS))
    if (bracket === -1) {
      out.flag(NodeFlag.damaged | NodeFlag.ignored)
      out.fault('unclosed-header', start, inner)
      this.lost = true
    } else if (quote !== -1) {
      const closing = this.find(QUOTE, quote + 1, inner)
      if (closing === -1) {
        isSound = false
        out.flag(NodeFlag.damaged)
        out.fault('unclosed-argument', quote, bracket)
      } else this.quoted(quote, closing)
    }
    const headEnd = bracket === -1 ? inner : bracket + 1
    if (bracket !== -1) this.rest(headEnd, isSound ? 'text-after-header' : undefined)
    out.body(headEnd)
    this.sectionEnd = headEnd
  }

  private closeSection(): void {
    const { out } = this
    if (out.top === ROOT) return
    out.bodyEnd(this.sectionEnd)
    out.leave(this.sectionEnd)
  }

  private assignment(start: number): void {
    const { out, lineEnd } = this
    const equals = this.find(EQUALS, start, lineEnd)
    if (equals === -1) {
      const contentEnd = this.trim(start, lineEnd, SPACES)
      const hasMark = this.text.charCodeAt(start) === BYTE_ORDER_MARK && start === 0
      this.node(IniTag.stray, start)
      out.flag(NodeFlag.ignored)
      out.word(start, contentEnd)
      if (hasMark) out.fault('byte-order-mark', 0, 1)
      else this.fault('not-an-assignment', start, contentEnd)
      if (hasMark && this.text.charCodeAt(this.skip(1, SPACES)) === OPEN_SQUARE) this.lost = true
      this.leave(contentEnd)
      return
    }
    const outside = out.top === ROOT
    const keyEnd = this.trim(start, equals, BLANKS)
    this.node(IniTag.entry, start)
    this.word(start, keyEnd)
    if (keyEnd === start && !outside) this.fault('missing-key', equals, equals + 1)
    // Whether a line outside any section is lost depends on who includes the file.
    if (outside || keyEnd === start) out.flag(NodeFlag.ignored)
    this.leave(this.value(equals))
  }

  /** Reads what stands behind `=`; returns where the statement ends, before any comment. */
  private value(equals: number): number {
    const { text, codes, out, lineEnd } = this
    const from = this.skip(equals + 1, BLANKS)
    const first = from < lineEnd ? codes[from]! : 0
    if (first === QUOTE || first === APOSTROPHE) {
      const closing = this.find(first, from + 1, lineEnd)
      if (closing !== -1) {
        this.quoted(from, closing)
        return this.rest(closing + 1, 'text-after-quote')
      }
      const end = this.trim(from, lineEnd, SPACES)
      out.flag(NodeFlag.damaged | NodeFlag.ignored)
      out.decodedWord(from, end, this.unfolded(text.slice(from + 1, end)))
      this.fault('unmatched-quote', from, end)
      return end
    }
    let cut = from
    while (cut < lineEnd && !isCommentMark(codes[cut]!)) cut++
    // White space is trimmed down to one byte, never to none: a lone CR is a value.
    const trimmed = this.trim(from, cut, SPACES)
    const end = trimmed === from && cut > from ? from + 1 : trimmed
    this.word(from, end)
    if (cut < lineEnd) this.comment(cut)
    return Math.max(end, equals + 1)
  }

  /** What stands behind a closing bracket or quote is ignored; returns where the statement ends. */
  private rest(from: number, code: string | undefined): number {
    const { text, lineEnd } = this
    const at = this.skip(from, SPACES)
    if (at >= lineEnd) return from
    if (isCommentMark(text.charCodeAt(at))) {
      this.comment(at)
      return from
    }
    const end = this.trim(at, lineEnd, SPACES)
    if (code !== undefined) this.fault(code, at, end)
    return end
  }

  private node(tag: number, start: number): void {
    this.lastNode = this.out.node(tag, start)
  }

  private fault(code: string, start: number, end: number, more: Parameters<TreeBuilder['fault']>[3] = {}): void {
    if (!this.lost) this.out.fault(code, start, end, more)
  }

  private leave(end: number): void {
    const { out } = this
    out.leave(end)
    if (out.top !== ROOT) this.sectionEnd = end
  }

  private comment(start: number): void {
    const { text, out, lineEnd } = this
    out.comment(start, text.charCodeAt(lineEnd - 1) === CR ? lineEnd - 1 : lineEnd)
    if (!this.folded) return
    const fold = this.findFold(start, lineEnd)
    const hidden = fold === -1 ? lineEnd : this.skip(fold + 2, SPACES)
    // Another comment or an empty line is no loss.
    if (hidden < lineEnd && !isCommentMark(text.charCodeAt(hidden))) {
      this.fault('comment-continuation', fold, fold + 1, {
        data: { text: text.slice(hidden, this.trim(hidden, lineEnd, SPACES)) },
      })
    }
  }

  private quoted(open: number, close: number): void {
    if (this.folded) this.out.decodedWord(open, close + 1, this.unfolded(this.text.slice(open + 1, close)))
    else this.out.quotedWord(open, close + 1)
  }

  private word(start: number, end: number): void {
    const { text, out } = this
    if (this.folded && this.findFold(start, end) !== -1) out.decodedWord(start, end, this.unfolded(text.slice(start, end)))
    else out.word(start, end)
  }

  private unfolded(slice: string): string {
    return this.folded ? slice.replaceAll('\\\n', '  ') : slice
  }

  private find(code: number, from: number, end: number): number {
    const { codes } = this
    for (let at = from; at < end; at++) if (codes[at] === code) return at
    return -1
  }

  private findFold(from: number, end: number): number {
    for (let at = from; at < end - 1; at++) if (this.isFold(at)) return at
    return -1
  }

  /** A backslash directly before LF: both count as blanks. */
  private isFold(at: number): boolean {
    return this.codes[at] === BACKSLASH && this.codes[at + 1] === LF
  }

  private skip(from: number, last: number): number {
    const { codes, lineEnd, folded } = this
    let at = from
    for (; at < lineEnd; at++) {
      const c = codes[at]!
      if (c === SPACE || (c >= TAB && c <= last)) continue
      if (!folded || !this.isFold(at)) break
      at++
    }
    return at
  }

  private trim(from: number, end: number, last: number): number {
    const { codes, folded } = this
    let at = end
    for (; at > from; at--) {
      if (folded && at - 1 > from && this.isFold(at - 2)) at--
      else {
        const c = codes[at - 1]!
        if (c !== SPACE && (c < TAB || c > last)) break
      }
    }
    return at > from ? at : from
  }
}
