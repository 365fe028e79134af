import { TreeBuilder } from './builder.ts'
import { NodeFlag, ROOT, type Tree } from './tree.ts'

export const DrbdTag = { statement: 1, option: 2, skip: 3, entry: 4 } as const

/** What may stand in a block: data that a format derives from its lenses. */
export interface DrbdScope {
  /** Options take exactly one token as their value, whatever it is; entries are lists of any words. */
  readonly kind: 'statements' | 'options' | 'entries'
  /** Keywords that are legal here, with what their block holds where they have one. */
  readonly keywords: ReadonlyMap<string, DrbdScope | undefined>
  /** What a block of any other name holds; without it nothing in such a block is looked at. */
  readonly otherwise?: DrbdScope
  /** The end of the file closes this block without a complaint. */
  readonly endsWithFile?: boolean
}

export interface DrbdGrammar {
  readonly root: DrbdScope
  /** Keywords that go on with a statement instead of beginning one, by the statement's own keyword. */
  readonly continues: ReadonlyMap<string, ReadonlySet<string>>
  /** Options that take every word up to the semicolon. */
  readonly lists: ReadonlySet<string>
}

const Kind = { end: 0, open: 1, close: 2, semicolon: 3, punctuation: 4, quoted: 5, word: 6, ipv6: 7, bad: 8 } as const

const TAB = 9
const LF = 10
const CR = 13
const SPACE = 32
const QUOTE = 34
const HASH = 35
const COLON = 58
const SEMICOLON = 59
const OPEN_BRACKET = 91
const BACKSLASH = 92
const CLOSE_BRACKET = 93
const OPEN = 123
const CLOSE = 125

/** Longest bare word, and longest quoted string in units: a byte, or a backslash and what it stands before. */
const WORD_LIMIT = 128
const STRING_LIMIT = 255

/** A real file nests five deep; looking further out for the block that a statement belongs to would cost too much. */
const OUTWARD_LIMIT = 8

const IPV6 =
  /::f{4}:\d{1,3}(?:\.\d{1,3}){3}|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?:[0-9a-f]{0,4}:(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,5})?(?:%[a-z0-9/._-]{1,128})?/iy

/** Letters, digits and `/._-`. */
const WORD_CHARACTER = new Uint8Array(128)
for (const c of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/._-') WORD_CHARACTER[c.charCodeAt(0)] = 1

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
  c !== OPEN_BRACKET &&
  c !== CLOSE_BRACKET &&
  c !== OPEN &&
  c !== CLOSE &&
  !(c < 128 && WORD_CHARACTER[c] === 1)

const NOTHING: DrbdScope = { kind: 'statements', keywords: new Map() }

/** Reads drbd.conf(5) as drbdadm's scanner cuts it, and goes on where drbdadm stops. */
export function scanDrbd(text: string, grammar: DrbdGrammar): Tree {
  return new DrbdScanner(text, grammar).scan()
}

class DrbdScanner {
  private readonly text: string
  private readonly size: number
  private readonly out: TreeBuilder
  private readonly grammar: DrbdGrammar
  /** The token at hand. */
  private kind: number = Kind.end
  private start = 0
  private end = 0
  /** The token is the first one on its line, at this column. */
  private first = true
  private lineStart = 0
  /** The token takes its line end along: a string that is not closed. */
  private endsLine = false
  /** Where the token before ends. */
  private previousEnd = 0
  private peeking = false
  /** The column at which the statement at hand begins its line; -1 where something stands before it. */
  private openerColumn = -1
  /** The token is a string without anything that stands for something else. */
  private isPlain = false
  /** Why the token is none of drbdadm's. */
  private badness = ''
  /** Open blocks: what they hold, and the column of the line on which each was opened, -1 where it is no telling one. */
  private readonly scopes: DrbdScope[] = []
  private readonly columns: number[] = []
  private scope: DrbdScope
  private column = -1
  /** Blocks of unknown keywords around this place: what is in there drbdadm never sees. */
  private lost = 0
  /** A block that was closed by a brace on the column of an outer one. */
  private suspect = -1

  constructor(text: string, grammar: DrbdGrammar) {
    this.text = text
    this.size = text.length
    this.out = new TreeBuilder(text)
    this.grammar = grammar
    this.scope = grammar.root
  }

  scan(): Tree {
    this.next()
    while (this.kind !== Kind.end) {
      if (this.kind === Kind.close) this.closeBrace()
      else if (this.scope.kind === 'entries') this.entry()
      else if (this.kind === Kind.semicolon) this.strayToken('stray-semicolon')
      else if (this.kind === Kind.open) this.nameless()
      else if (this.isOutOfPlace()) this.leaveBlock()
      else if (this.scope.kind === 'options') this.option()
      else if (this.isSkip()) this.skip()
      else this.statement()
    }
    this.endOfFile()
    return this.out.finish()
  }

  /** Cuts the next token. */
  private next(): void {
    const { text, size } = this
    let at = this.end
    this.previousEnd = this.kind === Kind.bad ? this.wordEnd() : at
    this.first = at === 0 || this.endsLine
    if (this.endsLine) this.lineStart = at
    this.endsLine = false
    for (; at < size; at++) {
      const c = text.charCodeAt(at)
      if (c === LF) {
        this.first = true
        this.lineStart = at + 1
      } else if (c === HASH) at = this.comment(at) - 1
      else if (c !== SPACE && c !== TAB && c !== CR) break
    }
    this.start = at
    if (at >= size) {
      this.end = size
      this.kind = Kind.end
      return
    }
    const c = text.charCodeAt(at)
    if (c < 128 && WORD_CHARACTER[c] === 1) this.word(at)
    else if (c === QUOTE) this.quoted(at)
    else if (c === SEMICOLON) this.single(Kind.semicolon)
    else if (c === OPEN) this.single(Kind.open)
    else if (c === CLOSE) this.single(Kind.close)
    else if (c === COLON) {
      if (!this.isIpv6(at, at)) this.single(Kind.punctuation)
    } else if (c === OPEN_BRACKET || c === CLOSE_BRACKET) this.single(Kind.punctuation)
    else this.odd(at)
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
    const { text } = this
    const most = Math.min(this.size, from + WORD_LIMIT + 1)
    let at = from + 1
    for (let c = 0; at < most; at++) {
      c = text.charCodeAt(at)
      if (c >= 128 || WORD_CHARACTER[c] === 0) break
    }
    if (at - from <= 4 && text.charCodeAt(at) === COLON && this.isIpv6(from, at)) return
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
    const { text, size } = this
    let at = from + 1
    const most = Math.min(size, at + STRING_LIMIT)
    // Most strings are short and mean what they show.
    for (; at < most; at++) {
      const c = text.charCodeAt(at)
      if (c === QUOTE) {
        this.kind = Kind.quoted
        this.end = at + 1
        this.isPlain = true
        return
      }
      if (c >= 0x80 || c === BACKSLASH || c < SPACE) break
    }
    this.isPlain = false
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
    while (at < this.size && isOdd(this.text.charCodeAt(at))) at++
    this.kind = Kind.bad
    this.badness = 'odd'
    this.end = at
  }

  /** Whether a semicolon follows the token at hand, with nothing but a blank before it: what nearly every option has. */
  private isEndedHere(): boolean {
    const { text, end } = this
    const c = text.charCodeAt(end)
    return c === SEMICOLON || (c === SPACE && text.charCodeAt(end + 1) === SEMICOLON)
  }

  /** The kind of the token behind the one at hand. */
  private peek(): { kind: number; first: boolean; start: number; end: number } {
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

  private fault(code: string, start: number, end: number, data?: Readonly<Record<string, string | number>>): void {
    if (this.lost === 0) this.out.fault(code, start, end, data ? { data } : {})
  }

  /** Takes the token at hand as a word of the current node; only a whole quoted string has another value than its text. */
  private push(): void {
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
  private wordEnd(): number {
    return this.endsLine && this.kind === Kind.bad ? this.end - 1 : this.end
  }

  private strayToken(code: string): void {
    this.fault(code, this.start, this.end)
    this.next()
  }

  private isSkip(): boolean {
    return this.kind === Kind.word && this.end - this.start === 4 && this.text.startsWith('skip', this.start)
  }

  /** Whether the keyword at hand cannot stand here but in a block further out, on whose column it stands. */
  private isOutOfPlace(): boolean {
    if (!this.first || this.kind !== Kind.word || this.lost > 0 || this.scopes.length === 0) return false
    if (this.column === -1 || this.start - this.lineStart > this.column) return false
    const word = this.text.slice(this.start, this.end)
    return !this.scope.keywords.has(word) && this.isLegalOutside(word)
  }

  private isLegalOutside(word: string): boolean {
    const { scopes } = this
    for (let i = scopes.length - 1; i >= Math.max(0, scopes.length - OUTWARD_LIMIT); i--) if (scopes[i]!.keywords.has(word)) return true
    return false
  }

  /** Ends the innermost block without its brace, because what follows belongs further out. */
  private leaveBlock(): void {
    const { out, previousEnd } = this
    out.flag(NodeFlag.unclosed | NodeFlag.damaged)
    this.fault('missing-brace', previousEnd, previousEnd, { node: out.top })
    this.leave(previousEnd, previousEnd)
  }

  private enter(scope: DrbdScope | undefined): void {
    this.scopes.push(this.scope)
    this.columns.push(this.column)
    this.scope = scope ?? NOTHING
    this.column = this.openerColumn
    if (!scope) this.lost++
  }

  private leave(bodyEnd: number, end: number): void {
    const { out } = this
    out.bodyEnd(bodyEnd)
    out.leave(end)
    if (this.scope === NOTHING && this.lost > 0) this.lost--
    this.scope = this.scopes.pop()!
    this.column = this.columns.pop()!
  }

  private closeBrace(): void {
    if (this.scopes.length === 0) {
      this.strayToken('surplus-brace')
      return
    }
    const column = this.start - this.lineStart
    if (this.first && this.column !== -1 && this.lost === 0) {
      if (column > this.column && this.isSurplus()) {
        this.strayToken('surplus-brace')
        return
      }
      if (column < this.column && this.suspect === -1) this.suspect = this.out.top
    }
    this.leave(this.start, this.end)
    this.next()
  }

  /** Whether what follows this brace belongs into the block that it would close, and nowhere else. */
  private isSurplus(): boolean {
    const behind = this.peek()
    if (behind.kind !== Kind.word || !behind.first) return false
    const word = this.text.slice(behind.start, behind.end)
    return this.scope.keywords.has(word) && !this.scopes.at(-1)!.keywords.has(word)
  }

  private nameless(): void {
    const { out } = this
    this.fault('nameless-block', this.start, this.end)
    this.openerColumn = this.first ? this.start - this.lineStart : -1
    out.node(DrbdTag.statement, this.start)
    out.flag(NodeFlag.damaged | NodeFlag.ignored)
    this.openBody(undefined)
  }

  private openBody(scope: DrbdScope | undefined): void {
    this.out.body(this.end)
    this.enter(scope)
    this.next()
  }

  /** A keyword with its words, ended by a semicolon or opening a block. */
  private statement(): void {
    const { out } = this
    const { start } = this
    const column = this.first ? start - this.lineStart : -1
    // Cut out only where it decides something: most statements end where they should.
    const keywordEnd = this.kind === Kind.word ? this.end : start
    out.node(DrbdTag.statement, start)
    if (this.kind !== Kind.word) {
      out.flag(NodeFlag.ignored)
      if (this.kind !== Kind.bad) this.fault(this.kind === Kind.quoted ? 'quoted-keyword' : 'no-keyword', start, this.end)
    }
    for (let hasBad = false; ; ) {
      if (this.kind === Kind.bad && !hasBad) {
        hasBad = true
        out.flag(NodeFlag.damaged)
        this.fault(this.badness, this.start, this.wordEnd())
      }
      this.push()
      const end = this.wordEnd()
      this.next()
      if (this.kind === Kind.semicolon) {
        out.leave(this.end)
        this.next()
        return
      }
      if (this.kind === Kind.open) {
        this.openerColumn = column
        this.openBody(this.scope.keywords.get(this.text.slice(start, keywordEnd)) ?? this.scope.otherwise)
        return
      }
      if (this.kind !== Kind.close && this.kind !== Kind.end && !(this.first && this.kind === Kind.word)) continue
      const keyword = this.text.slice(start, keywordEnd)
      if (this.kind !== Kind.word || this.beginsStatement(keyword)) {
        this.missingSemicolon(end, keyword, hasBad)
        return
      }
    }
  }

  /** Of a statement that is unknown anyhow nothing more needs to be told. */
  private missingSemicolon(end: number, keyword: string, isTold = false): void {
    const { out, scope } = this
    out.flag(NodeFlag.damaged)
    if (!isTold && (scope.kind === 'entries' || scope.keywords.has(keyword))) this.fault('missing-semicolon', end, end, { node: out.top })
    out.leave(end)
  }

  /** Whether the word at hand, the first one of a line, begins a statement of its own, though the one before has no end. */
  private beginsStatement(keyword: string): boolean {
    const word = this.text.slice(this.start, this.end)
    if (this.grammar.continues.get(keyword)?.has(word)) return false
    return this.scope.keywords.has(word) || this.isLegalOutside(word)
  }

  /** An option's name and one token, or none. */
  private option(): void {
    const { out, text } = this
    const { start } = this
    this.openerColumn = this.first ? start - this.lineStart : -1
    out.node(DrbdTag.option, start)
    const isBad = this.kind === Kind.bad
    if (isBad) {
      out.flag(NodeFlag.damaged)
      this.fault(this.badness, start, this.wordEnd())
    }
    const nameEnd = this.wordEnd()
    this.push()
    this.next()
    if (this.kind === Kind.semicolon) {
      out.leave(this.end)
      this.next()
      return
    }
    if (this.kind === Kind.open || this.kind === Kind.close || this.kind === Kind.end) {
      this.braceAsValue(start, nameEnd)
      return
    }
    if (this.isEndedHere() || this.peek().kind === Kind.semicolon) {
      if (this.kind === Kind.bad) this.badValue(isBad)
      this.push()
      this.next()
      out.leave(this.end)
      this.next()
      return
    }
    // A value on a line of its own that is no value: the name before it has no end.
    if (this.first) {
      this.missingSemicolon(nameEnd, text.slice(start, nameEnd))
      return
    }
    const takesAll = this.grammar.lists.has(text.slice(start, nameEnd))
    this.words(isBad, start, nameEnd, takesAll)
  }

  /** More words than one: to the semicolon, or the end of the line where there is none. */
  private words(isTold: boolean, start: number, nameEnd: number, acrossLines: boolean): void {
    const { out } = this
    let told = isTold
    let end = nameEnd
    while (this.kind !== Kind.semicolon) {
      if (this.kind === Kind.end || this.kind === Kind.close || this.kind === Kind.open || (this.first && !acrossLines)) {
        if (this.kind === Kind.open) {
          out.flag(NodeFlag.damaged)
          this.openBody(undefined)
        } else this.missingSemicolon(end, this.text.slice(start, nameEnd), told)
        return
      }
      if (this.kind === Kind.bad && !told && !acrossLines) {
        told = true
        out.flag(NodeFlag.damaged)
        this.fault(this.badness, this.start, this.wordEnd())
      }
      this.push()
      end = this.wordEnd()
      this.next()
    }
    out.leave(this.end)
    this.next()
  }

  /** A brace where a value is due: drbdadm takes it for the value if a semicolon follows. */
  private braceAsValue(start: number, nameEnd: number): void {
    const { out, text } = this
    if (this.kind !== Kind.end && this.peek().kind === Kind.semicolon) {
      this.fault('swallowed', this.start, this.end, { option: text.slice(start, nameEnd) })
      this.push()
      this.next()
      out.leave(this.end)
      this.next()
    } else if (this.kind === Kind.open) {
      const word = text.slice(start, nameEnd)
      this.openBody(this.scope.keywords.get(word) ?? this.scope.otherwise)
    } else this.missingSemicolon(nameEnd, text.slice(start, nameEnd))
  }

  /** drbdadm's error tokens are values like any other: an open string, a word one too long, a stray character. */
  private badValue(isTold: boolean): void {
    if (isTold) return
    const isTaken =
      this.badness === 'open-string' ||
      this.badness === 'long-word' ||
      (this.badness === 'odd' && this.text.charCodeAt(this.start) < 128 && this.end - this.start === 1)
    if (!isTaken) this.out.flag(NodeFlag.damaged)
    this.fault(isTaken ? 'swallowed' : this.badness, this.start, this.wordEnd(), isTaken ? { option: '' } : undefined)
  }

  /** One line of a list: any words up to the semicolon. */
  private entry(): void {
    const { out } = this
    if (this.kind === Kind.semicolon) {
      this.next()
      return
    }
    out.node(DrbdTag.entry, this.start)
    let end = this.end
    while (this.kind !== Kind.semicolon) {
      if (this.kind === Kind.close || this.kind === Kind.end) {
        this.missingSemicolon(end, '')
        return
      }
      this.push()
      end = this.wordEnd()
      this.next()
    }
    out.leave(this.end)
    this.next()
  }

  /** Everything up to the end of the next block. */
  private skip(): void {
    const { out, start } = this
    out.node(DrbdTag.skip, start)
    out.flag(NodeFlag.ignored)
    this.push()
    let { end } = this
    let semicolon = -1
    let depth = 0
    for (;;) {
      this.next()
      if (this.kind === Kind.end) {
        this.fault('endless-skip', start, start + 4)
        out.flag(NodeFlag.unclosed | NodeFlag.damaged)
        break
      }
      end = this.end
      if (this.kind === Kind.open) depth++
      else if (this.kind === Kind.semicolon && depth === 0 && semicolon === -1) semicolon = this.start
      else if (this.kind === Kind.close && --depth === 0) {
        if (semicolon !== -1) this.fault('greedy-skip', start, semicolon + 1)
        this.next()
        break
      }
    }
    out.leave(end)
  }

  /** Blocks without an end. Only what drbdadm accepts so is no fault of the syntax. */
  private endOfFile(): void {
    const { out, previousEnd: end } = this
    if (out.top !== ROOT) {
      const isTaken = this.scopes.length === 1 && this.scope.endsWithFile === true
      const node = this.suspect === -1 ? out.top : this.suspect
      this.fault(isTaken ? 'ended-by-file' : 'unclosed', end, end, { node })
    }
    while (out.top !== ROOT) {
      out.flag(NodeFlag.unclosed)
      out.bodyEnd(end)
      out.leave(end)
    }
  }
}
