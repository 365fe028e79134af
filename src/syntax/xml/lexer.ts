import { APOSTROPHE, BYTE_ORDER_MARK, CLOSE_SQUARE, CR, DASH, EQUALS, LF, QUOTE, SLASH, SPACE, TAB } from '../characters.ts'
import { isForbidden, nameEnd } from './names.ts'
import { readDeclaration, readDoctype } from './prolog.ts'
import { readReference } from './references.ts'
import { XmlToken, XmlTokens } from './tokens.ts'

const BANG = 33
const AMPERSAND = 38
const LESS = 60
const GREATER = 62
const QUESTION = 63

/** libxml2 stops at an element inside of this many others. */
export const DEPTH_LIMIT = 257

const isBlank = (c: number): boolean => c === SPACE || c === LF || c === TAB || c === CR

/**
 * Cuts a document into tokens and finds everything for which libxml2 would refuse it. A fault begins or ends
 * where libxml2 stops reading. It never gives up: what is wrong is guessed at and read on.
 */
export function lexXml(text: string): XmlTokens {
  // Programs are handed a text of C, which ends at a NUL.
  const nul = text.indexOf('\0')
  if (nul === -1) return new XmlLexer(text).run()
  const tokens = new XmlLexer(text.slice(0, nul)).run()
  tokens.faults.push({ code: 'nul', start: nul, end: nul + 1, stops: true })
  return tokens
}

class XmlLexer {
  private readonly text: string
  private readonly out: XmlTokens
  private at = 0
  /** Tokens of the elements that are open. */
  private readonly open: number[] = []
  private hasRoot = false
  private hasDoctype = false
  private hasExtra = false
  private entities: ReadonlySet<string> = new Set()
  private isCut = false
  /** The tag at hand says that it has no contents, in a way of its own. */
  private isEmptied = false

  constructor(text: string) {
    this.text = text
    this.out = new XmlTokens(text)
  }

  run(): XmlTokens {
    const { text } = this
    if (text.charCodeAt(0) === BYTE_ORDER_MARK) this.at = 1
    if (text.startsWith('<?xml', this.at) && isBlank(text.charCodeAt(this.at + 5))) this.declaration()
    while (this.at < text.length && !this.isCut) {
      if (text.charCodeAt(this.at) === LESS) this.markup()
      else this.characters(this.at)
    }
    if (!this.isCut) this.finish()
    return this.out
  }

  private finish(): void {
    const { text, out } = this
    const end = text.length
    const inner = this.open.at(-1)
    if (inner !== undefined) {
      out.isBroken = true
      // What runs to the end without an end of its own has been told.
      if (out.faults.at(-1)?.end !== end) out.fault('premature-end', end, end, { name: this.nameOf(inner), line: this.lineOf(inner) })
    } else if (!this.hasRoot && text.length > 0 && out.faults.length === 0) out.fault('start-expected', end, end)
  }

  private markup(): void {
    const { text, at } = this
    const next = text.charCodeAt(at + 1)
    if (next === SLASH && this.open.length > 0) this.endTag()
    else if (next === BANG) this.declarationMarkup()
    else if (next === QUESTION) this.instruction()
    else this.startTag()
  }

  private declarationMarkup(): void {
    const { text, at } = this
    if (text.startsWith('<!--', at)) this.comment()
    else if (this.open.length > 0 && text.startsWith('<![CDATA[', at)) this.cdata()
    else if (!this.hasRoot && !this.hasDoctype && text.startsWith('<!DOCTYPE', at)) this.doctype()
    else this.noName()
  }

  private declaration(): void {
    const end = readDeclaration(this.text, this.at, this.out)
    this.out.add(XmlToken.declaration, this.at, end)
    this.at = end
  }

  private doctype(): void {
    const { end, entities } = readDoctype(this.text, this.at, this.out)
    this.hasDoctype = true
    this.entities = entities
    this.out.add(XmlToken.doctype, this.at, end)
    this.at = end
  }

  /** A `<` behind which no name stands is taken for text. */
  private noName(): void {
    const { at } = this
    this.outside(at, () => this.out.fault('element-name', at, at + 1))
    this.out.isBroken = true
    this.characters(at, at + 1)
  }

  /** Behind the root element nothing but comments may stand; of what does stand there only the first is told. */
  private outside(at: number, tell: () => void): void {
    if (this.open.length > 0 || !this.hasRoot) tell()
    else if (!this.hasExtra) {
      this.hasExtra = true
      this.out.isBroken = true
      const line = this.text.indexOf('\n', at)
      this.out.fault('extra-content', at, line === -1 ? this.text.length : line)
    }
  }

  private characters(start: number, from = start): void {
    const { text } = this
    const isInside = this.open.length > 0
    let at = from
    let solid = from > start ? start : -1
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (unit === LESS) break
      if (unit > AMPERSAND && unit !== CLOSE_SQUARE && unit < 0xd800) {
        if (solid === -1) solid = at
      } else if (!isBlank(unit)) {
        if (solid === -1) solid = at
        if (isInside) at = this.odd(unit, at)
      }
    }
    if (!isInside && solid !== -1 && solid >= from) this.stray(solid, at)
    this.out.add(XmlToken.text, start, at)
    this.at = at
  }

  private stray(solid: number, end: number): void {
    const { out } = this
    out.isBroken = true
    this.outside(solid, () => out.fault('start-expected', solid, solid + this.text.slice(solid, end).trimEnd().length))
  }

  /** A character that needs a look; returns the last one that was looked at. */
  private odd(unit: number, at: number): number {
    const { text, out } = this
    if (unit === AMPERSAND) return this.reference(at)
    if (unit === CLOSE_SQUARE) {
      if (text.startsWith(']]>', at)) out.fault('cdata-end', at, at + 3)
    } else if (isForbidden(unit, text.charCodeAt(at + 1))) out.fault('character', at, at + 1, { code: unit })
    else if (unit >= 0xd800 && unit <= 0xdbff) return at + 1
    return at
  }

  /** Returns the last character that belongs to the reference. */
  private reference(at: number): number {
    const { text, out } = this
    const { end, problem } = readReference(text, at)
    if (problem === 'entity') {
      const name = text.slice(at + 1, end - 1)
      out.fault(this.entities.has(name) ? 'entity-not-followed' : 'undefined-entity', at, end, { name })
    } else if (problem) out.fault(problem, at, end)
    return Math.max(end - 1, at)
  }

  private comment(): void {
    const { text, out, at } = this
    const close = text.indexOf('-->', at + 4)
    const end = close === -1 ? text.length : close + 3
    this.inComment(at + 4, close === -1 ? end : close)
    if (close === -1) {
      out.isBroken = true
      out.fault('unterminated-comment', at, end)
    }
    out.add(XmlToken.comment, at, end)
    this.at = end
  }

  private inComment(from: number, close: number): void {
    const { text, out } = this
    for (let i = from; i < close; i++) {
      const unit = text.charCodeAt(i)
      if (unit === DASH && text.charCodeAt(i + 1) === DASH) {
        out.fault('double-hyphen', i, i + 2)
        return
      }
      if ((unit < SPACE || unit >= 0xd800) && isForbidden(unit, text.charCodeAt(i + 1))) {
        out.fault('character', i, i + 1, { code: unit })
        return
      }
      if (unit >= 0xd800 && unit <= 0xdbff) i++
    }
  }

  private cdata(): void {
    const { text, out, at } = this
    const close = text.indexOf(']]>', at + 9)
    const end = close === -1 ? text.length : close + 3
    if (close === -1) {
      out.isBroken = true
      out.fault('unterminated-cdata', at, end)
    } else this.forbiddenIn(at + 9, close)
    out.add(XmlToken.cdata, at, end, close === -1 ? end : close)
    this.at = end
  }

  private forbiddenIn(from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const unit = this.text.charCodeAt(i)
      if (unit >= SPACE && unit < 0xd800) continue
      if (isForbidden(unit, this.text.charCodeAt(i + 1))) this.out.fault('character', i, i + 1, { code: unit })
      else if (unit >= 0xd800 && unit <= 0xdbff) i++
    }
  }

  private instruction(): void {
    const { text, out, at } = this
    const name = nameEnd(text, at + 2)
    const target = text.slice(at + 2, name)
    const close = text.indexOf('?>', name)
    const end = close === -1 ? text.length : close + 2
    if (name === at + 2) out.fault('instruction-name', at, name)
    else if (target === 'xml') out.fault('late-declaration', at, name)
    else if (target.toLowerCase() === 'xml') out.fault('instruction-name', at, name)
    else if (close !== -1 && name !== close && !isBlank(text.charCodeAt(name))) out.fault('instruction-name', at, name)
    else if (close !== -1) this.forbiddenIn(name, close)
    if (close === -1) {
      out.isBroken = true
      out.fault('unterminated-instruction', at, end, { name: target })
    }
    out.add(XmlToken.instruction, at, end)
    this.at = end
  }

  private startTag(): void {
    const { text, out, at } = this
    const name = nameEnd(text, at + 1)
    if (name === at + 1) {
      this.noName()
      return
    }
    const isRoot = this.open.length === 0
    if (isRoot && this.hasRoot) this.outside(at, () => {})
    const first = out.attributes
    this.isEmptied = false
    const end = this.attributesOf(at, name)
    const isClosed = text.charCodeAt(end - 1) === GREATER
    // libxml2 takes a tag without its end for an element without contents.
    const isEmpty = !isClosed || this.isEmptied || text.charCodeAt(end - 2) === SLASH
    const token = out.add(isEmpty ? XmlToken.empty : XmlToken.start, at, end, name, out.attributes - first)
    if (this.open.length >= DEPTH_LIMIT) {
      this.isCut = true
      out.isBroken = true
      out.faults.push({ code: 'too-deep', start: at, end, data: { limit: DEPTH_LIMIT }, stops: true })
      return
    }
    if (!isEmpty) this.open.push(token)
    this.hasRoot = true
    this.at = end
  }

  /** Reads what stands in a start tag behind the name; returns where the tag ends. */
  private attributesOf(tag: number, nameAt: number): number {
    const { text, out } = this
    const names = new Map<string, number>()
    let at = nameAt
    for (;;) {
      const blank = at
      at = this.skipBlanks(at)
      const unit = text.charCodeAt(at)
      if (unit === GREATER) return at + 1
      if (unit === SLASH && text.charCodeAt(at + 1) === GREATER) return at + 2
      if (at >= text.length || unit === LESS) {
        out.isBroken = true
        out.fault('unclosed-tag', at, at, { name: text.slice(tag + 1, nameAt) })
        return at
      }
      if (blank === at && at !== nameAt) out.fault('attributes-run-together', at, at + 1)
      const name = nameEnd(text, at)
      if (name === at) {
        if (blank !== at || at === nameAt) out.fault('attribute-name', at, at + 1)
        out.isBroken = true
        const junk = at
        at = this.skipJunk(at + 1)
        // `/ >` is meant to be `/>`.
        if (at === junk + 1 && unit === SLASH && text.charCodeAt(this.skipBlanks(at)) === GREATER) this.isEmptied = true
        continue
      }
      at = this.attribute(at, name, names)
    }
  }

  /** One attribute; returns where it ends. */
  private attribute(start: number, name: number, names: Map<string, number>): number {
    const { text, out } = this
    const key = text.slice(start, name)
    const equals = this.skipBlanks(name)
    if (text.charCodeAt(equals) !== EQUALS) {
      out.fault('no-value', start, equals, { name: key })
      out.addAttribute(start, name, name, name)
      return name
    }
    const from = this.skipBlanks(equals + 1)
    const quote = text.charCodeAt(from)
    const isQuoted = quote === QUOTE || quote === APOSTROPHE
    const end = isQuoted ? this.quoted(from, quote) : this.unquoted(from)
    const isClosed = isQuoted && text.charCodeAt(end) === quote
    out.addAttribute(start, name, isQuoted ? from + 1 : from, end)
    const after = isClosed ? end + 1 : end
    if (names.has(key)) out.fault('attribute-redefined', start, after, { name: key })
    names.set(key, start)
    return after
  }

  private unquoted(from: number): number {
    const { text, out } = this
    let at = from
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (isBlank(unit) || unit === LESS || unit === GREATER || (unit === SLASH && text.charCodeAt(at + 1) === GREATER)) break
    }
    out.isBroken = true
    out.fault('unquoted', from, at)
    return at
  }

  /** Where a quoted value ends. Without its quote on the line it ends where the tag seems to. */
  private quoted(from: number, quote: number): number {
    const { text, out } = this
    const close = text.indexOf(quote === QUOTE ? '"' : "'", from + 1)
    const less = this.value(from + 1, close === -1 ? text.length : close)
    if (less === close) return close
    out.isBroken = true
    if (less === text.length) out.fault('unterminated-value', from, less)
    else out.fault('less-than-in-value', less, less + 1)
    const line = this.endOfLine(from + 1, LF)
    return close !== -1 && close < line ? close : this.endOfLine(from + 1, LESS)
  }

  /** Where the line ends; up to a tag's end or the next tag, which a value without its closing quote seems to end at. */
  private endOfLine(from: number, sign: typeof LF | typeof LESS): number {
    const { text } = this
    for (let at = from; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (unit === LF) return at
      if (sign !== LF && (unit === LESS || unit === GREATER)) return unit === GREATER && text.charCodeAt(at - 1) === SLASH ? at - 1 : at
    }
    return text.length
  }

  /** Looks at a value's characters; returns its end, or the first `<`. */
  private value(from: number, end: number): number {
    const { text, out } = this
    for (let i = from; i < end; i++) {
      const unit = text.charCodeAt(i)
      if (unit === LESS) return i
      if (unit === AMPERSAND) i = this.reference(i)
      else if ((unit < SPACE || unit >= 0xd800) && isForbidden(unit, text.charCodeAt(i + 1)))
        out.fault('character', i, i + 1, { code: unit })
      else if (unit >= 0xd800 && unit <= 0xdbff) i++
    }
    return end
  }

  private endTag(): void {
    const { text, out, at } = this
    const name = nameEnd(text, at + 2)
    const after = this.skipBlanks(name)
    const isClosed = text.charCodeAt(after) === GREATER
    let end = after + 1
    if (!isClosed) {
      out.isBroken = true
      out.fault('end-tag', after, Math.min(after + 1, text.length))
      while (end < text.length && text.charCodeAt(end) !== LESS && text.charCodeAt(end - 1) !== GREATER) end++
      end = Math.min(text.charCodeAt(after) === LESS ? after : end, text.length)
    }
    const closes = this.closing(text.slice(at + 2, name), at, end, isClosed)
    out.add(XmlToken.end, at, end, name, closes)
    this.open.length -= closes
    this.at = end
  }

  /** How many elements an end tag closes: up to the one of its name; one of no name at hand is taken for a misspelling. */
  private closing(name: string, at: number, end: number, isClosed: boolean): number {
    const { open, out } = this
    const inner = open.at(-1)!
    if (this.isNamed(inner, name)) return 1
    out.isBroken = true
    if (isClosed) out.fault('mismatched-end', at, end, { name: this.nameOf(inner), end: name })
    const depth = open.findLastIndex((token) => this.isNamed(token, name))
    if (depth !== -1) return open.length - depth
    return open.length > 1 || this.skipBlanks(end) === this.text.length ? 1 : 0
  }

  private isNamed(token: number, name: string): boolean {
    const { out } = this
    const start = out.start[token]! + 1
    return out.nameEnd[token]! - start === name.length && this.text.startsWith(name, start)
  }

  private nameOf(token: number): string {
    return this.text.slice(this.out.start[token]! + 1, this.out.nameEnd[token]!)
  }

  private lineOf(token: number): number {
    let line = 1
    const start = this.out.start[token]!
    for (let i = this.text.indexOf('\n'); i !== -1 && i < start; i = this.text.indexOf('\n', i + 1)) line++
    return line
  }

  private skipBlanks(from: number): number {
    let at = from
    while (at < this.text.length && isBlank(this.text.charCodeAt(at))) at++
    return at
  }

  private skipJunk(from: number): number {
    const { text } = this
    let at = from
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (isBlank(unit) || unit === LESS || unit === GREATER || (unit === SLASH && text.charCodeAt(at + 1) === GREATER)) break
    }
    return at
  }
}
