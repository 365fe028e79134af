import { TreeBuilder } from '../builder.ts'
import {
  BACKSLASH,
  CLOSE_BRACE,
  CLOSE_SQUARE,
  COLON,
  CR,
  HASH,
  LF,
  OPEN_BRACE,
  OPEN_SQUARE,
  QUOTE,
  SEMICOLON,
  SPACE,
  TAB,
} from '../characters.ts'
import { codesOf } from '../codes.ts'

/** What drbdadm's scanner would call a token. */
export const Kind = { end: 0, open: 1, close: 2, semicolon: 3, punctuation: 4, quoted: 5, word: 6, ipv6: 7, bad: 8 } as const

/** Longest bare word, and longest quoted string in units: a byte, or a backslash and what it stands before. */
export const WORD_LIMIT = 128
export const STRING_LIMIT = 255

const IPV6 =
  /::f{4}:\d{1,3}(?:\.\d{1,3}){3}|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?:[0-9a-f]{0,4}:(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,5})?(?:%[a-z0-9/._-]{1,128})?/iy

/** Letters, digits and `/._-`. */
export const WORD_CHARACTER = new Uint8Array(256)
for (const c of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/._-') WORD_CHARACTER[c.charCodeAt(0)] = 1

/** What a string holds that means what it shows. */
export const STRING_CHARACTER = new Uint8Array(256).fill(1, SPACE, 128)
STRING_CHARACTER[QUOTE] = 0
STRING_CHARACTER[BACKSLASH] = 0

/** Characters that begin a token other than a word made of themselves. */
const isOdd = (c: number): boolean =>
  c !== LF &&
  c !== SPACE &&
  c !== TAB &&
  c !== CR &&
  c !== HASH &&
  c !== QUOTE &&
  c !== COLON &&
  c !== SEMICOLON &&
  c !== OPEN_SQUARE &&
  c !== CLOSE_SQUARE &&
  c !== OPEN_BRACE &&
  c !== CLOSE_BRACE &&
  WORD_CHARACTER[c] !== 1

/** Cuts drbd.conf(5) into tokens as drbdadm's scanner does, one at a time. */
export class DrbdTokens {
  protected readonly text: string
  protected readonly codes: Uint8Array
  protected readonly size: number
  protected readonly out: TreeBuilder
  /** The token at hand. */
  protected kind: number = Kind.end
  protected start = 0
  protected end = 0
  /** The token is the first one on its line, at this column. */
  protected first = true
  protected lineStart = 0
  /** The token takes its line end along: a string that is not closed. */
  private endsLine = false
  /** Where the token before ends. */
  protected previousEnd = 0
  private peeking = false
  /** The token is a string without anything that stands for something else. */
  private isPlain = false
  /** Why the token is none of drbdadm's. */
  protected badness = ''

  constructor(text: string) {
    this.text = text
    this.codes = codesOf(text)
    this.size = text.length
    this.out = new TreeBuilder(text)
  }

  /** Cuts the next token. */
  protected next(): void {
    const { codes, size } = this
    let at = this.end
    this.previousEnd = this.kind === Kind.bad ? this.wordEnd() : at
    let line = this.endsLine ? at : -1
    this.first = at === 0
    this.endsLine = false
    for (; at < size; at++) {
      const c = codes[at]!
      if (c === SPACE) continue
      if (c === LF) line = at + 1
      else if (c === HASH) at = this.comment(at) - 1
      else if (c !== TAB && c !== CR) break
    }
    if (line >= 0) {
      this.first = true
      this.lineStart = line
    }
    this.start = at
    if (at >= size) {
      this.end = size
      this.kind = Kind.end
      return
    }
    const c = codes[at]!
    if (WORD_CHARACTER[c] === 1) this.word(at)
    else if (c === QUOTE) this.quoted(at)
    else if (c === SEMICOLON) this.single(Kind.semicolon)
    else if (c === OPEN_BRACE) this.single(Kind.open)
    else if (c === CLOSE_BRACE) this.single(Kind.close)
    else if (c === COLON) {
      if (!this.isIpv6(at, at)) this.single(Kind.punctuation)
    } else if (c === OPEN_SQUARE || c === CLOSE_SQUARE) this.single(Kind.punctuation)
    else this.odd(at)
  }

  /** Goes on to a semicolon or brace. */
  protected passTo(at: number): void {
    this.start = at
    this.end = at + 1
    this.kind = Kind.semicolon
  }

  private single(kind: number): void {
    this.kind = kind
    this.end = this.start + 1
  }

  private comment(from: number): number {
    const lf = this.text.indexOf('\n', from)
    const end = lf === -1 ? this.size : lf
    if (!this.peeking) this.out.comment(from, this.text.charCodeAt(end - 1) === CR ? end - 1 : end)
    return end
  }

  private word(from: number): void {
    const { codes } = this
    const most = Math.min(this.size, from + WORD_LIMIT + 1)
    let at = from + 1
    while (at < most && WORD_CHARACTER[codes[at]!] === 1) at++
    if (at - from <= 4 && codes[at] === COLON && this.isIpv6(from, at)) return
    this.kind = Kind.word
    this.end = at
    if (at - from <= WORD_LIMIT) return
    // drbdadm takes one character more than it likes as the token, and the rest as the next one.
    this.kind = Kind.bad
    this.badness = 'long-word'
  }

  private isIpv6(from: number, wordEnd: number): boolean {
    IPV6.lastIndex = from
    const found = IPV6.exec(this.text)
    if (!found || from + found[0].length <= wordEnd) return false
    this.kind = Kind.ipv6
    this.end = from + found[0].length
    return true
  }

  private quoted(from: number): void {
    const { text, codes, size } = this
    let at = from + 1
    const most = Math.min(size, at + STRING_LIMIT)
    // Most strings are short and mean what they show.
    while (at < most && STRING_CHARACTER[codes[at]!] === 1) at++
    this.isPlain = at < most && codes[at] === QUOTE
    if (this.isPlain) {
      this.kind = Kind.quoted
      this.end = at + 1
      return
    }
    let units = at - from - 1
    for (; at < size; at++) {
      let c = text.charCodeAt(at)
      if (c === QUOTE || c === LF) break
      if (c === BACKSLASH) {
        if (at + 1 >= size || text.charCodeAt(at + 1) === LF) break
        c = text.charCodeAt(++at)
      }
      units += c < 0x80 ? 1 : c < 0x800 || (c >= 0xd800 && c <= 0xdfff) ? 2 : 3
    }
    const isClosed = at < size && text.charCodeAt(at) === QUOTE
    this.kind = isClosed && units <= STRING_LIMIT ? Kind.quoted : Kind.bad
    this.badness = units > STRING_LIMIT ? 'long-string' : 'open-string'
    // An unterminated string takes its line end, or the backslash before it, along.
    this.end = Math.min(at + 1, size)
    this.endsLine = text.charCodeAt(this.end - 1) === LF
  }

  /** Characters that no token has: drbdadm takes them byte by byte. */
  private odd(from: number): void {
    let at = from + 1
    while (at < this.size && isOdd(this.codes[at]!)) at++
    this.kind = Kind.bad
    this.badness = 'odd'
    this.end = at
  }

  /** Whether a semicolon follows the token at hand, with nothing but a blank before it: what nearly every option has. */
  protected isEndedHere(): boolean {
    const { codes, end } = this
    const c = codes[end]
    return c === SEMICOLON || (c === SPACE && codes[end + 1] === SEMICOLON)
  }

  /** The kind of the token behind the one at hand. */
  protected peek(): { kind: number; first: boolean; start: number; end: number } {
    const { kind, start, end, first, lineStart, badness, endsLine, previousEnd, isPlain } = this
    this.peeking = true
    this.next()
    const seen = { kind: this.kind, first: this.first, start: this.start, end: this.end }
    this.peeking = false
    this.isPlain = isPlain
    this.previousEnd = previousEnd
    this.kind = kind
    this.start = start
    this.end = end
    this.first = first
    this.lineStart = lineStart
    this.badness = badness
    this.endsLine = endsLine
    return seen
  }

  /** Takes the token at hand as a word of the current node; only a whole quoted string has another value than its text. */
  protected push(): void {
    const { text, out, start, end } = this
    if (this.kind !== Kind.quoted) out.word(start, this.kind === Kind.bad ? this.wordEnd() : end)
    else if (this.isPlain) out.quotedWord(start, end)
    else {
      const value = text.slice(start + 1, end - 1).replace(/\\([\s\S])/g, '$1')
      const nul = value.indexOf('\0')
      out.decodedWord(start, end, nul === -1 ? value : value.slice(0, nul))
    }
  }

  /** Where the token ends to the eye: a line end that an open string takes along is none of it. */
  protected wordEnd(): number {
    return this.endsLine && this.kind === Kind.bad ? this.end - 1 : this.end
  }
}
