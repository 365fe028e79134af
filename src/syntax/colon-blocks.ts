import { byteLength, decodeUtf8, encodeUtf8 } from '../text/index.ts'
import { TreeBuilder } from './builder.ts'
import { BYTE_ORDER_MARK, CLOSE_BRACE, COLON, CR, HASH, LF, OPEN_BRACE, SPACE, TAB } from './characters.ts'
import { codesOf } from './codes.ts'
import { NodeFlag, ROOT, type Tree } from './tree.ts'

export const ColonTag = { section: 1, pair: 2, stray: 3 } as const

export interface ColonOptions {
  /** The byte 0xA0 counts as a blank, also where it is the last byte of a character. */
  readonly wideBlanks?: boolean
}

/** A line may have this many bytes before its LF. */
export const LINE_LIMIT = 510
/** A UTF-16 unit takes no more bytes than this in UTF-8: shorter lines need no counting. */
const MOST_BYTES = 3
const TAB_WIDTH = 8
const WIDE_BLANK = 0xa0
/** The byte 0xA0 on its own, as a text holds bytes that are no UTF-8. */
const LONE_WIDE_BLANK = 0xdc00 + WIDE_BLANK

/** What ends a section: its brace alone, also one that became part of a value, or lines that are set less deep. */
type Closing = 'braces' | 'swallowed' | 'indent'

/**
 * Reads corosync's lines: `name {`, `key: value`, `}` and comments, one construct a line, nothing quoted. Where
 * braces do not balance, another reading tells which section was meant to end where: at the braces behind values,
 * where these are just those that are missing, or else as indentation says.
 */
export function scanColonBlocks(text: string, options: ColonOptions = {}): Tree {
  const scanner = new ColonScanner(text, options, 'braces')
  const tree = scanner.scan()
  if (scanner.unclosed === 0) return tree
  if (scanner.unclosed === scanner.swallowed) {
    const second = new ColonScanner(text, options, 'swallowed')
    const closed = second.scan()
    if (second.unclosed === 0 && second.swallowed === scanner.swallowed) return closed
  }
  return new ColonScanner(text, options, 'indent').scan()
}

/** A section whose closing brace is still to come. */
interface OpenSection {
  readonly node: number
  readonly nameStart: number
  readonly nameEnd: number
  /** Columns before its own line, and before the first line inside; -1 while there is none. */
  readonly indent: number
  inner: number
  /** A brace that became part of a value. */
  swallowed: number
}

class ColonScanner {
  private readonly text: string
  private readonly out: TreeBuilder
  private readonly wideBlanks: boolean
  private readonly by: Closing
  private readonly hasNul: boolean
  private readonly open: OpenSection[] = []
  /** Where the line at hand has its first brace, colon and closing brace; -1 for none. */
  private braceAt = -1
  private colonAt = -1
  private closeAt = -1
  /** Columns before the line at hand. */
  private column = 0
  /** Where the last statement or comment ended. */
  private lastEnd = 0
  /** Where the next line begins. */
  private next = 0
  /** Sections without a closing brace at the end of the file. */
  unclosed = 0
  /** Values inside sections that end in a blank and a closing brace. */
  swallowed = 0

  constructor(text: string, options: ColonOptions, by: Closing) {
    this.text = text
    this.out = new TreeBuilder(text)
    this.wideBlanks = options.wideBlanks ?? false
    this.by = by
    this.hasNul = text.includes('\0')
  }

  scan(): Tree {
    const { text, out } = this
    const codes = codesOf(text)
    const size = text.length
    let start = 0
    if (text.charCodeAt(0) === BYTE_ORDER_MARK) {
      out.fault('byte-order-mark', 0, 1)
      start = 1
    }
    while (start < size) {
      let brace = -1
      let colon = -1
      let close = -1
      let first = start
      let column = 0
      for (; first < size; first++) {
        const c = codes[first]!
        if (c === SPACE) column++
        else if (c === TAB) column += TAB_WIDTH - (column % TAB_WIDTH)
        else break
      }
      let at = first
      for (; at < size; at++) {
        const c = codes[at]!
        if (c > COLON ? c < OPEN_BRACE : c < COLON && c !== LF) continue
        if (c === COLON) {
          colon = at++
          break
        }
        if (c === LF) break
        if (c === OPEN_BRACE) {
          if (brace === -1) brace = at
        } else if (c === CLOSE_BRACE && close === -1) close = at
      }
      // Behind the colon there is less to look for.
      if (colon !== -1) {
        for (; at < size; at++) {
          const c = codes[at]!
          if (c < OPEN_BRACE) {
            if (c === LF) break
          } else if (c === OPEN_BRACE) {
            if (brace === -1) brace = at
          } else if (c === CLOSE_BRACE && close === -1) close = at
        }
      }
      this.braceAt = brace
      this.colonAt = colon
      this.closeAt = close
      this.column = column
      this.next = at + 1
      // A line of nothing but blanks can be too long as well.
      if (first < at || at - start > LINE_LIMIT) this.line(start, first, at)
      start = this.next
    }
    this.leaveAll()
    return out.finish()
  }

  private line(start: number, indented: number, lineEnd: number): void {
    const { text, out } = this
    let end = this.hasNul ? this.beforeNul(start, lineEnd) : lineEnd
    if (lineEnd - start > LINE_LIMIT / MOST_BYTES) this.checkLength(start, lineEnd)
    const last = text.charCodeAt(end - 1)
    if (last <= SPACE || last >= 0x80) {
      if (end > start && last === CR) end--
      end = this.trim(indented, end)
    }
    // Spaces and tabs are behind us already.
    const first = text.charCodeAt(indented) < 0x80 ? indented : this.skip(indented, end)
    if (first >= end) return
    if (text.charCodeAt(first) === HASH) out.comment(first, end)
    else if (this.braceAt !== -1 && this.braceAt < end) this.section(first, end)
    else if (this.colonAt !== -1 && this.colonAt < end) this.pair(first, end)
    else if (this.closeAt !== -1 && this.closeAt < end) this.closing(first, end)
    else this.stray(first, end)
    this.lastEnd = end
  }

  /** The line is a C string: a NUL ends it, and at its start hides it whole. */
  private beforeNul(start: number, lineEnd: number): number {
    const nul = this.text.indexOf('\0', start)
    if (nul === -1 || nul >= lineEnd) return lineEnd
    const hides = nul === start || lineEnd === this.text.length
    this.out.fault(hides ? 'nul-hides' : 'nul', nul, hides ? lineEnd : nul + 1)
    return nul
  }

  private checkLength(start: number, lineEnd: number): void {
    const bytes = byteLength(this.text, start, lineEnd)
    if (bytes <= LINE_LIMIT) return
    let at = start + Math.floor(LINE_LIMIT / MOST_BYTES)
    while (byteLength(this.text, start, at + 1) <= LINE_LIMIT) at++
    this.out.fault('line-too-long', at, lineEnd, { data: { bytes, limit: LINE_LIMIT } })
  }

  private section(first: number, end: number): void {
    const { text, out, braceAt } = this
    const indent = this.column
    if (this.by === 'indent') this.closeByIndent(indent, false)
    this.noteInner(indent)
    const nameEnd = this.trimName(first, braceAt)
    const node = out.node(ColonTag.section, first)
    out.word(first, nameEnd)
    out.body(braceAt + 1)
    if (nameEnd === first) this.damage('missing-name', braceAt, braceAt + 1)
    const rest = this.skip(braceAt + 1, end)
    if (rest < end) {
      this.damage('text-after-brace', rest, end)
      if (text.charCodeAt(end - 1) === CLOSE_BRACE) {
        out.bodyEnd(end - 1)
        out.leave(end)
        return
      }
    }
    this.open.push({ node, nameStart: first, nameEnd, indent, inner: -1, swallowed: -1 })
  }

  /** What the daemon cannot read is no part of the model either. */
  private damage(code: string, start: number, end: number): void {
    this.out.flag(NodeFlag.damaged | NodeFlag.ignored)
    this.out.fault(code, start, end)
  }

  private pair(first: number, end: number): void {
    const { text, out, colonAt } = this
    this.noteInner(this.column)
    const from = this.skip(colonAt + 1, end)
    const last = text.charCodeAt(end - 1)
    if (last === CLOSE_BRACE && this.open.length > 0) {
      const isApart = end - 1 > colonAt && this.isBlank(end - 2)
      if (isApart) this.swallowed++
      if (isApart && this.by === 'swallowed') {
        this.closeBehind(first, from, end - 1)
        return
      }
      this.open.at(-1)!.swallowed = end - 1
    }
    out.leaf(ColonTag.pair, first, end)
    out.word(first, this.trimName(first, colonAt))
    if (last > 0x7f && this.wideBlanks && end > from) this.wideValue(from, end)
    else out.word(from, end)
  }

  /** The brace behind a value was meant to end the section. */
  private closeBehind(first: number, from: number, brace: number): void {
    const { out, colonAt } = this
    const valueEnd = this.trim(colonAt + 1, brace)
    out.leaf(ColonTag.pair, first, valueEnd)
    out.word(first, this.trimName(first, colonAt))
    out.word(Math.min(from, valueEnd), valueEnd)
    out.fault('swallowed-brace', brace, brace + 1)
    this.open.pop()
    out.flag(NodeFlag.unclosed)
    out.bodyEnd(brace)
    out.leave(brace + 1)
  }

  /** A value loses the bytes 0xA0 at its end, and with them a part of its last character. */
  private wideValue(from: number, end: number): void {
    const { text, out } = this
    let last = end - 1
    const unit = text.charCodeAt(last)
    if (last > from && unit >= 0xdc00 && unit <= 0xdfff && (text.charCodeAt(last - 1) & 0xfc00) === 0xd800) last--
    const bytes = encodeUtf8(text.slice(last, end))
    if (bytes.at(-1) !== WIDE_BLANK) {
      out.word(from, end)
      return
    }
    out.decodedWord(from, end, text.slice(from, last) + decodeUtf8(bytes.slice(0, -1)))
    out.fault('cut-character', last, end, { data: { character: text.slice(last, end) } })
  }

  private closing(first: number, end: number): void {
    const { text, out, closeAt } = this
    const indent = this.column
    if (this.by === 'indent') this.closeByIndent(indent, true)
    const section = this.open.pop()
    if (end - first !== 1) {
      const before = closeAt > first
      out.fault('text-around-brace', before ? first : this.skip(closeAt + 1, end), before ? this.trim(first, closeAt) : end)
    }
    if (!section) {
      out.fault('unexpected-brace', closeAt, closeAt + 1)
      return
    }
    out.bodyEnd(end - first === 1 ? first : this.lastEnd)
    out.leave(text.charCodeAt(first) === CLOSE_BRACE ? first + 1 : end)
  }

  private stray(first: number, end: number): void {
    const { out } = this
    const brace = this.braceBelow(end)
    if (brace !== -1) {
      out.node(ColonTag.section, first)
      out.word(first, end)
      out.flag(NodeFlag.damaged)
      out.fault('brace-below', brace, brace + 1)
      out.body(brace + 1)
      this.open.push({ node: out.top, nameStart: first, nameEnd: end, indent: this.column, inner: -1, swallowed: -1 })
      this.next = brace + 1
      return
    }
    out.node(ColonTag.stray, first)
    out.word(first, end)
    this.damage('stray', first, end)
    out.leave(end)
  }

  /** A brace alone on the next line that has anything: a name above it was meant to be a section's. */
  private braceBelow(from: number): number {
    const { text } = this
    let at = from
    while (at < text.length && (this.isBlank(at) || text.charCodeAt(at) === CR || text.charCodeAt(at) === LF)) at++
    if (text.charCodeAt(at) !== OPEN_BRACE) return -1
    const behind = this.skip(at + 1, text.length)
    const c = text.charCodeAt(behind)
    return behind === text.length || c === LF || (c === CR && text.charCodeAt(behind + 1) === LF) ? at : -1
  }

  private noteInner(indent: number): void {
    if (this.by !== 'indent') return
    const section = this.open.at(-1)
    if (section && section.inner === -1) section.inner = indent
  }

  /**
   * A section begins, or a brace stands, no deeper than the section that is still open: that one lacks its
   * brace, if what is inside it was set deeper at all.
   */
  private closeByIndent(indent: number, isBrace: boolean): void {
    const { open, out } = this
    for (let last = open.at(-1); last && last.inner > last.indent; last = open.at(-1)) {
      const isMissing = isBrace ? indent < last.indent && open.some((outer) => outer.indent === indent) : indent <= last.indent
      if (!isMissing) return
      open.pop()
      out.fault('unclosed', last.nameStart, last.nameEnd, { data: { expected: this.lastEnd } })
      this.leaveOpen(this.lastEnd)
    }
  }

  /** What is still open at the end of the file. */
  private leaveAll(): void {
    const { open, out, text } = this
    if (open.length === 0) return
    this.unclosed = open.length
    const swallower = open.findLast(({ swallowed }) => swallowed !== -1)
    if (swallower) out.fault('swallowed-brace', swallower.swallowed, swallower.swallowed + 1)
    else {
      const { nameStart, nameEnd } = open.at(-1)!
      out.fault('unclosed-at-end', nameStart, nameEnd, { data: { count: open.length, expected: this.lastEnd } })
    }
    while (open.pop()) this.leaveOpen(text.length)
  }

  private leaveOpen(end: number): void {
    const { out } = this
    out.flag(NodeFlag.unclosed)
    out.bodyEnd(end)
    out.leave(end)
  }

  private isBlank(at: number): boolean {
    const c = this.text.charCodeAt(at)
    return c === SPACE || c === TAB || (c === LONE_WIDE_BLANK && this.wideBlanks)
  }

  private skip(from: number, end: number): number {
    let at = from
    // Mostly there is one blank, or none.
    if (at < end && this.text.charCodeAt(at) === SPACE) at++
    const c = this.text.charCodeAt(at)
    if (c > SPACE && c < 0x80) return at
    while (at < end && this.isBlank(at)) at++
    return at
  }

  private trim(from: number, end: number): number {
    const c = this.text.charCodeAt(end - 1)
    if (c > SPACE && c < 0x80) return end
    let at = end
    while (at > from && this.isBlank(at - 1)) at--
    return at
  }

  /** Where a name ends: blanks and colons at its end do not belong to it, but its first character does. */
  private trimName(from: number, end: number): number {
    const c = this.text.charCodeAt(end - 1)
    if (c > SPACE && c < 0x80 && c !== COLON) return end
    let at = end
    while (at > from + 1 && (this.isBlank(at - 1) || this.text.charCodeAt(at - 1) === COLON)) at--
    return at
  }
}

/** The sections that the file leaves open, outermost first. */
export function unclosedSections(tree: Tree): number[] {
  const found: number[] = []
  for (let node = ROOT + 1; node < tree.nodeCount; node++) {
    if (tree.flags[node]! & NodeFlag.unclosed && tree.end[node] === tree.text.length) found.push(node)
  }
  return found
}
