import { COLON, OPEN_BRACE, QUOTE, SEMICOLON, SPACE, TAB } from '../characters.ts'
import { NodeFlag, type Tree } from '../tree.ts'
import { DrbdBlocks } from './blocks.ts'
import { type DrbdGrammar, DrbdTag } from './grammar.ts'
import { Kind, STRING_CHARACTER, STRING_LIMIT, WORD_CHARACTER, WORD_LIMIT } from './tokens.ts'

const LETTER_S = 115
/** A plain statement has hardly more words behind its keyword. */
const MOST_WORDS = 8

/** Reads drbd.conf(5) as drbdadm's scanner cuts it, and goes on where drbdadm stops. */
export function scanDrbd(text: string, grammar: DrbdGrammar): Tree {
  return new DrbdScanner(text, grammar).scan()
}

class DrbdScanner extends DrbdBlocks {
  scan(): Tree {
    this.next()
    while (this.kind !== Kind.end) {
      if (this.kind === Kind.close) this.closeBrace()
      else if (this.scope.kind === 'entries') this.entry()
      else if (this.kind === Kind.semicolon) this.strayToken('stray-semicolon')
      else if (this.kind === Kind.open) this.nameless()
      else if (this.isOutOfPlace()) this.leaveBlock()
      else if (this.scope.kind === 'options') {
        if (!this.plain(DrbdTag.option, 1)) this.option()
      } else if (this.isSkip()) this.skip()
      else if (!this.plain(DrbdTag.statement, MOST_WORDS)) this.statement()
    }
    this.endOfFile()
    return this.out.finish()
  }

  /**
   * A statement that ends, or opens its block, on the line it begins on, with nothing in it but words and plain strings:
   * what nearly all are. Nothing is taken of one that is not.
   */
  private plain(tag: number, mostWords: number): boolean {
    if (this.kind !== Kind.word) return false
    const { codes, start, end, out } = this
    const first = out.wordCount
    out.word(start, end)
    let at = end
    let c = codes[at]!
    for (let count = 0; ; count++) {
      while (c === SPACE || c === TAB) c = codes[++at]!
      if (c === SEMICOLON || (c === OPEN_BRACE && tag === DrbdTag.statement)) break
      const to = count === mostWords ? -1 : this.plainWord(at, c)
      if (to === -1) {
        out.withoutWords(first)
        return false
      }
      at = to
      c = codes[at]!
    }
    if (c === SEMICOLON) {
      out.leaf(tag, start, at + 1, first)
      this.passTo(at)
      this.next()
      return true
    }
    this.openerColumn = this.first ? start - this.lineStart : -1
    out.node(tag, start, first)
    this.passTo(at)
    this.openBody(this.blockAt(start, end))
    return true
  }

  /** Takes a word, a plain string or a colon; returns where it ends, -1 where it is something else. */
  private plainWord(from: number, first: number): number {
    const { codes, out } = this
    let at = from
    let c = first
    if (WORD_CHARACTER[c] === 1) {
      do c = codes[++at]!
      while (WORD_CHARACTER[c] === 1)
      // It may be the beginning of an IPv6 address.
      if (at - from > WORD_LIMIT || (c === COLON && at - from <= 4)) return -1
      out.word(from, at)
    } else if (c === QUOTE) {
      do c = codes[++at]!
      while (STRING_CHARACTER[c] === 1)
      if (c !== QUOTE || at - from > STRING_LIMIT) return -1
      out.quotedWord(from, ++at)
    } else if (c === COLON && codes[from + 1] !== COLON) out.word(from, ++at)
    else return -1
    return at
  }

  private isSkip(): boolean {
    const { codes, start } = this
    return this.kind === Kind.word && this.end - start === 4 && codes[start] === LETTER_S && this.text.startsWith('skip', start)
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
        this.openBody(this.blockAt(start, keywordEnd))
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
      this.openBody(this.blockAt(start, nameEnd))
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
    if (!this.scope.keywords.has('skip')) this.fault('misplaced-skip', start, this.end)
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
}
