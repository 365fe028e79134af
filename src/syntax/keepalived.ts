import { byteLength } from '../text/index.ts'
import { TreeBuilder } from './builder.ts'
import {
  APOSTROPHE,
  AT,
  BACKSLASH,
  BANG,
  BYTE_ORDER_MARK,
  CARET,
  CLOSE_BRACE,
  CR,
  DOLLAR,
  EQUALS,
  HASH,
  OPEN_BRACE,
  QUOTE,
  SPACE,
  TAB,
  TILDE,
} from './characters.ts'
import { hashed, type KeepalivedScope, keywordAt, keywordOf, type ScopeKeyword } from './keepalived-scope.ts'
import { NodeFlag, type Tree } from './tree.ts'

export const KeepalivedTag = { statement: 1, entry: 2, definition: 3, include: 4, template: 5, dropped: 6 } as const
/** A word that refers to a definition. */
export const KeepalivedRole = { macro: 1 } as const

export interface KeepalivedOptions {
  /** Selects `@id` lines; without it none of them is known to apply. */
  readonly configId?: string
}

/** Bytes of a line that keepalived reads at once. */
const LINE_LIMIT = 1023
const MOST_BYTES = 3
const TAB_WIDTH = 8
/** Of short lines: most files have fewer statements. */
const CHARACTERS_PER_NODE = 20
const PREDEFINED = ['_PWD', '_INSTANCE', '_RANDOM', '_ENV', '_HASH', '_BANG']

const isSpace = (c: number): boolean => c === SPACE || (c >= TAB && c <= CR)
const isNameStart = (c: number): boolean => (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c === 95
const isNamePart = (c: number): boolean => isNameStart(c) || (c >= 48 && c <= 57)

/**
 * Reads keepalived.conf(5) as the program does: line by line, the first brace outside quotes ends a line, an
 * unknown keyword opens nothing. Where the braces do not balance, a second reading lets indentation say
 * which block was meant to end where.
 */
export function scanKeepalived(text: string, root: KeepalivedScope, options: KeepalivedOptions = {}): Tree {
  const scanner = new KeepalivedScanner(text, root, options, false)
  const tree = scanner.scan()
  return scanner.isUnbalanced ? new KeepalivedScanner(text, root, options, true).scan() : tree
}

/** A block whose closing brace is still to come. */
interface Frame {
  readonly node: number
  readonly scope: KeepalivedScope
  readonly wordStart: number
  readonly wordEnd: number
  readonly lineStart: number
  readonly isConditional: boolean
  /** It was entered without its opening brace, so what follows hardly belongs to it. */
  isGuess: boolean
  /** Braces that opened nothing: each takes a closing brace from a block. */
  stray: number
}

class KeepalivedScanner {
  private readonly text: string
  private readonly root: KeepalivedScope
  private readonly configId: string | undefined
  private readonly recovers: boolean
  private readonly out: TreeBuilder
  private readonly defined = new Set(PREDEFINED)
  /** Other files may define what this one uses. */
  private hasIncludes = false
  private readonly frames: Frame[] = []
  private scope: KeepalivedScope
  /** A block whose opening brace is still to come. */
  private pending: Frame | undefined
  private lineEnd = 0
  private lineStart = 0
  /** Where the words of the line at hand end: a comment was found already, so `#` and `!` are ordinary. */
  private isCut = false
  private nextBackslash = -1
  private nextNul = -1
  private nextOpen = -1
  /** The innermost open block was entered, or holds a brace, by mistake. */
  private isAstray = false
  private isMacro = false
  private lastNode = 0
  private lastEnd = 0
  /** The end of an unknown statement: a brace that follows belongs to it. */
  private unknownEnd = -1
  /** Closing braces that will be too many, because stray opening ones took theirs. */
  private lost = 0
  /** Closing braces that will be missing, because a block was entered without its opening one. */
  private excused = 0
  isUnbalanced = false

  constructor(text: string, root: KeepalivedScope, { configId }: KeepalivedOptions, recovers: boolean) {
    this.text = text
    this.root = root
    this.scope = root
    this.configId = configId
    this.recovers = recovers
    this.out = new TreeBuilder(text, CHARACTERS_PER_NODE)
  }

  scan(): Tree {
    const { text, out } = this
    const size = text.length
    let start = 0
    if (text.charCodeAt(0) === BYTE_ORDER_MARK) {
      out.fault('byte-order-mark', 0, 1)
      start = 1
    }
    this.nextBackslash = text.indexOf('\\')
    this.nextNul = text.indexOf('\0')
    while (start < size) {
      const lf = text.indexOf('\n', start)
      this.lineStart = start
      this.lineEnd = lf === -1 ? size : lf
      this.line(start)
      start = this.lineEnd + 1
    }
    this.finish()
    return out.finish()
  }

  private line(start: number): void {
    const { text } = this
    const end = this.contentEnd(start, this.lineEnd)
    let at = start
    while (at < end && text.charCodeAt(at) === SPACE) at++
    while (at < end) {
      const c = text.charCodeAt(at)
      if (isSpace(c)) at++
      else if (c === OPEN_BRACE) {
        this.openBrace(at)
        at++
      } else if (c === CLOSE_BRACE) {
        this.closeBrace(at)
        at++
      } else if ((c === HASH || c === BANG) && !this.isCut) {
        this.out.comment(at, end)
        return
      } else if (c >= 97 && c <= 122 && this.isOrdinary()) at = this.ordinary(at, end)
      else at = this.logical(at, end, c)
    }
  }

  /** Where a line's text ends: before its CR, a NUL, or a comment that only looking at escapes can find. */
  private contentEnd(start: number, lineEnd: number): number {
    const { text, out } = this
    let end = lineEnd
    while (end > start && text.charCodeAt(end - 1) === CR) end--
    if ((end - start) * MOST_BYTES > LINE_LIMIT) {
      const bytes = byteLength(text.slice(start, end))
      if (bytes > LINE_LIMIT) out.fault('line-too-long', start, end, { data: { bytes, limit: LINE_LIMIT } })
    }
    this.isCut = false
    if (this.nextNul !== -1 && this.nextNul < end) {
      if (this.nextNul < start) this.nextNul = text.indexOf('\0', start)
      if (this.nextNul !== -1 && this.nextNul < end) {
        // In a comment it costs nothing.
        if (this.restEnd(start, this.nextNul) === this.nextNul) out.fault('nul', this.nextNul, this.nextNul + 1)
        end = this.nextNul
      }
    }
    if (this.nextBackslash !== -1 && this.nextBackslash < end) {
      if (this.nextBackslash < start) this.nextBackslash = text.indexOf('\\', start)
      if (this.nextBackslash !== -1 && this.nextBackslash < end) return this.uncommented(start, end)
    }
    return end
  }

  /** Finds the comment of a line with backslashes: they hide a quote, or a comment's sign from being one. */
  private uncommented(start: number, end: number): number {
    const { text, out } = this
    this.isCut = true
    let quoted = false
    for (let at = start; at < end; at++) {
      const c = text.charCodeAt(at)
      if (c === QUOTE) quoted = !quoted
      else if (c === BACKSLASH) {
        const next = text.charCodeAt(at + 1)
        if (!quoted && at + 1 < end && (next === HASH || next === BANG)) {
          // The backslash goes with this reading; the processes that read what is left see a comment.
          out.fault('escaped-comment', at, at + 2)
          out.comment(at + 1, end)
          return at
        }
        at++
      } else if (!quoted && (c === HASH || c === BANG)) {
        if (text.charCodeAt(end - 1) === BACKSLASH) out.fault('comment-backslash', end - 1, end)
        out.comment(at, end)
        return at
      }
    }
    return end
  }

  /** Nothing is pending or astray: a line that begins with a letter is a plain statement, or an entry. */
  private isOrdinary(): boolean {
    return !this.pending && !this.recovers && !this.isCut && this.lost === 0 && !this.isAstray && !this.scope.each
  }

  /** Most lines: words without quotes and references, read in one go. What turns out to be another is read anew. */
  private ordinary(start: number, end: number): number {
    const { text, out, scope } = this
    let hash = 0
    let at = start
    for (; at < end; at++) {
      const c = text.charCodeAt(at)
      if (c <= DOLLAR || c >= OPEN_BRACE) break
      hash = hashed(hash, c)
    }
    const c = at < end ? text.charCodeAt(at) : SPACE
    if (c !== SPACE && c !== TAB && c !== OPEN_BRACE && c !== CLOSE_BRACE) return this.logical(start, end, text.charCodeAt(start))
    const known = scope.list ? undefined : keywordOf(scope, hash, text, start, at)
    if (known ? known.kind === 'quoted' : this.isInclude(start, end)) return this.logical(start, end, text.charCodeAt(start))
    const node = out.node(scope.list ? KeepalivedTag.entry : KeepalivedTag.statement, start)
    this.lastNode = node
    out.word(start, at)
    const first = at
    let last = at
    while (at < end) {
      const next = text.charCodeAt(at)
      if (next === SPACE || (next >= TAB && next <= CR)) {
        at++
        continue
      }
      if (next === OPEN_BRACE || next === CLOSE_BRACE || next === HASH || next === BANG) break
      const from = at
      for (; at < end; at++) {
        const part = text.charCodeAt(at)
        if (part <= DOLLAR || part >= OPEN_BRACE) break
      }
      if (at < end && !isSpace(text.charCodeAt(at))) at = this.word(from, end)
      else out.word(from, at)
      last = at
    }
    this.lastEnd = last
    if (known?.kind === 'block') {
      this.pending = this.frameOf(node, known, start, first, false)
      return at
    }
    return this.endStatement(at, end, known, false)
  }

  private frameOf(node: number, known: ScopeKeyword, wordStart: number, wordEnd: number, isConditional: boolean): Frame {
    const { lineStart } = this
    return { node, scope: known.inner!(), wordStart, wordEnd, lineStart, isConditional, isGuess: false, stray: 0 }
  }

  /** What begins a line, or follows a brace: a condition, a definition, a template, an include, or words. */
  private logical(start: number, end: number, first: number): number {
    if (first === AT) return this.condition(start, end)
    if (first === DOLLAR && this.definitionName(start, end) !== -1) return this.definition(start, start, end, 0)
    if (first === TILDE && this.isTemplate(start)) return this.template(start, start, end, 0)
    if (first === 105 && this.isInclude(start, end)) return this.include(start, start, end, 0)
    return this.words(start, start, end, 0)
  }

  private condition(start: number, end: number): number {
    const { text, configId } = this
    const isNegated = text.charCodeAt(start + 1) === CARET
    const idStart = start + (isNegated ? 2 : 1)
    let idEnd = idStart
    while (idEnd < end && text.charCodeAt(idEnd) !== SPACE && text.charCodeAt(idEnd) !== TAB) idEnd++
    let at = idEnd
    while (at < end && isSpace(text.charCodeAt(at))) at++
    const isEmpty = at >= end || text.charCodeAt(at) === HASH || text.charCodeAt(at) === BANG
    const applies = configId === undefined ? undefined : (text.slice(idStart, idEnd) === configId) !== isNegated
    if (isEmpty || applies === false) return this.dropped(start, end, isEmpty)
    const flags = NodeFlag.conditional | (applies ? 0 : NodeFlag.inactive)
    const c = text.charCodeAt(at)
    if (c === OPEN_BRACE || c === CLOSE_BRACE) return at
    if (c === DOLLAR && this.definitionName(at, end) !== -1) return this.definition(start, at, end, flags)
    if (c === TILDE && this.isTemplate(at)) return this.template(start, at, end, flags)
    if (c === 105 && this.isInclude(at, end)) return this.include(start, at, end, flags)
    return this.words(start, at, end, flags)
  }

  /** The daemon drops the rest of the line, braces included. */
  private dropped(start: number, end: number, isEmpty: boolean): number {
    const { out } = this
    this.missingBrace()
    const stop = this.restEnd(start, end)
    const to = this.trimmed(start, stop)
    this.lastNode = out.node(KeepalivedTag.dropped, start)
    out.flag(NodeFlag.conditional | NodeFlag.inactive | NodeFlag.ignored)
    this.leave(to)
    if (isEmpty) out.fault('empty-condition', start, to)
    return stop
  }

  /** End of a definition's name (its `=`), or -1. */
  private definitionName(at: number, end: number): number {
    const { text } = this
    if (!isNameStart(text.charCodeAt(at + 1))) return -1
    let to = at + 2
    while (to < end && isNamePart(text.charCodeAt(to))) to++
    return to < end && text.charCodeAt(to) === EQUALS ? to : -1
  }

  /** `$NAME=value` to the end of the line, and of those that a backslash joins to it. */
  private definition(start: number, at: number, lineEnd: number, flags: number): number {
    const { text, out } = this
    const equals = this.definitionName(at, lineEnd)
    this.missingBrace()
    this.defined.add(text.slice(at + 1, equals))
    this.lastNode = out.node(KeepalivedTag.definition, start)
    out.flag(flags | NodeFlag.directive)
    out.word(at, equals + 1)
    let from = equals + 1
    while (from < lineEnd && (text.charCodeAt(from) === SPACE || text.charCodeAt(from) === TAB)) from++
    const stop = this.restEnd(from, lineEnd)
    let to = this.trimmed(from, stop)
    if (to > from && text.charCodeAt(to - 1) === BACKSLASH) {
      to = this.joined(from, to)
      this.leave(to)
      return this.lineEnd
    }
    if (to > from) out.word(from, to)
    this.leave(Math.max(to, equals + 1))
    return stop
  }

  /** The value of a definition over several lines: a line without a backslash, or an empty one, ends it. */
  private joined(from: number, firstEnd: number): number {
    const { text, out } = this
    const parts = [text.slice(from, this.trimmed(from, firstEnd - 1))]
    let to = firstEnd
    while (this.lineEnd < text.length) {
      const start = this.lineEnd + 1
      const lf = text.indexOf('\n', start)
      this.lineStart = start
      this.lineEnd = lf === -1 ? text.length : lf
      let begin = start
      const content = this.contentEnd(start, this.lineEnd)
      while (begin < content && (text.charCodeAt(begin) === SPACE || text.charCodeAt(begin) === TAB)) begin++
      const end = this.trimmed(begin, this.isCut ? content : this.restEnd(begin, content))
      if (begin === end && begin === content) break
      to = Math.max(to, end)
      const isLast = end === begin || text.charCodeAt(end - 1) !== BACKSLASH
      parts.push(text.slice(begin, isLast ? end : this.trimmed(begin, end - 1)))
      if (isLast && end > begin) break
    }
    out.decodedWord(from, to, parts.filter((part) => part !== '').join('\n'))
    return to
  }

  private isTemplate(at: number): boolean {
    return this.text.startsWith('~SEQ', at) || this.text.startsWith('~LST', at)
  }

  /** One line that stands for many; what they are is for the effective view. */
  private template(start: number, at: number, end: number, flags: number): number {
    const { text, out } = this
    this.missingBrace()
    const stop = this.restEnd(at, end)
    const to = this.trimmed(at, stop)
    this.lastNode = out.node(KeepalivedTag.template, start)
    out.flag(flags | NodeFlag.conditional | NodeFlag.inactive)
    out.word(at, to)
    this.leave(to)
    // The text in brackets may define names for the rest of the line only, so nothing is learnt from it.
    if (!/^~(?:SEQx?|LST)[ \t]*\(.*\)/.test(text.slice(at, to))) out.fault('template', at, to)
    return stop
  }

  private isInclude(at: number, end: number): boolean {
    const { text } = this
    if (!text.startsWith('include', at)) return false
    let to = at + 7
    const c = text.charCodeAt(to)
    if (c === 97 || c === 98 || c === 109 || c === 114 || c === 119) to++
    return to < end && (text.charCodeAt(to) === SPACE || text.charCodeAt(to) === TAB)
  }

  /** An include takes the rest of its line as it is, quotes and braces included. */
  private include(start: number, at: number, end: number, flags: number): number {
    const { text, out } = this
    this.missingBrace()
    this.hasIncludes = true
    let to = at + 7
    while (!isSpace(text.charCodeAt(to))) to++
    const stop = this.restEnd(at, end)
    const last = this.trimmed(to, stop)
    let from = to
    while (from < last && (text.charCodeAt(from) === SPACE || text.charCodeAt(from) === TAB)) from++
    this.lastNode = out.node(KeepalivedTag.include, start)
    out.flag(flags | NodeFlag.directive)
    out.word(at, to)
    if (last > from) {
      this.isMacro = false
      for (let i = from; i < last; i++) if (text.charCodeAt(i) === DOLLAR) i = this.reference(i, last, false)
      out.word(from, last, this.isMacro ? KeepalivedRole.macro : 0)
    }
    this.leave(Math.max(last, to))
    return stop
  }

  /** End of a line's text that is taken as it is: the comment, or the end. */
  private restEnd(from: number, end: number): number {
    if (this.isCut) return end
    const { text } = this
    let quoted = false
    for (let at = from; at < end; at++) {
      const c = text.charCodeAt(at)
      if (c === QUOTE) quoted = !quoted
      else if (!quoted && (c === HASH || c === BANG)) return at
    }
    return end
  }

  private trimmed(from: number, end: number): number {
    let at = end
    while (at > from && (this.text.charCodeAt(at - 1) === SPACE || this.text.charCodeAt(at - 1) === TAB)) at--
    return at
  }

  private leave(end: number): void {
    this.lastEnd = end
    this.out.leave(end)
  }

  private words(start: number, from: number, end: number, flags: number): number {
    if (this.pending && !this.isAlternative(from, end, flags)) this.missingBrace()
    if (this.recovers) this.recover(from, end)
    return this.scope.each ? this.names(start, from, end, flags) : this.statement(start, from, end, flags)
  }

  /** Names of a list, each an entry. */
  private names(start: number, from: number, end: number, flags: number): number {
    const { text, out } = this
    let at = from
    let nodeStart = start
    while (at < end) {
      const c = text.charCodeAt(at)
      if (isSpace(c)) {
        at++
        continue
      }
      if (c === OPEN_BRACE || c === CLOSE_BRACE || ((c === HASH || c === BANG) && !this.isCut)) break
      this.lastNode = out.node(KeepalivedTag.entry, nodeStart)
      if (flags !== 0) out.flag(flags)
      at = this.word(at, end)
      this.leave(at)
      nodeStart = at
      while (nodeStart < end && isSpace(text.charCodeAt(nodeStart))) nodeStart++
    }
    return at
  }

  /** A keyword with its words, or an entry of a list, up to a brace, a comment or the end of the line. */
  private statement(start: number, from: number, end: number, flags: number): number {
    const { text, out, scope } = this
    const isAlternative = this.isAlternative(from, end, flags)
    this.isMacro = false
    const isQuoted = text.charCodeAt(from) === QUOTE
    const first = isQuoted ? this.closingQuote(from, end) : this.wordEnd(from, end)
    const [keyStart, keyEnd] = isQuoted
      ? [from + 1, text.charCodeAt(first - 1) === QUOTE && first - 1 > from ? first - 1 : first]
      : [from, first]
    const known = scope.list ? undefined : keywordAt(scope, text, keyStart, keyEnd)
    if (this.isMacro && !scope.list && text.charCodeAt(from) === DOLLAR) return this.expansion(start, from, first, end, flags)
    const isLost = scope.list && this.frames.at(-1)?.isGuess === true
    this.lastNode = out.node(isLost ? KeepalivedTag.dropped : scope.list ? KeepalivedTag.entry : KeepalivedTag.statement, start)
    if (isLost) out.flag(NodeFlag.ignored)
    if (flags !== 0) out.flag(known?.kind === 'block' && !isAlternative ? flags & ~NodeFlag.inactive : flags)
    const node = this.lastNode
    const role = this.isMacro ? KeepalivedRole.macro : 0
    if (isQuoted) out.decodedWord(from, first, text.slice(keyStart, keyEnd), role)
    else out.word(from, first, role)
    const at = known?.kind === 'quoted' ? this.quotedWords(first, end) : this.plainWords(first, end)
    if (known?.kind === 'block' && !isAlternative) {
      this.pending = this.frameOf(node, known, from, first, flags !== 0)
      return at
    }
    return this.endStatement(at, end, known, isAlternative)
  }

  /** A line that begins with what a definition stands for: only the effective view knows what it says. */
  private expansion(start: number, from: number, first: number, end: number, flags: number): number {
    const { out } = this
    this.lastNode = out.node(KeepalivedTag.template, start)
    out.flag(flags | NodeFlag.conditional | NodeFlag.inactive)
    out.word(from, first, KeepalivedRole.macro)
    const at = this.plainWords(first, end)
    this.leave(this.lastEnd)
    return at
  }

  private endStatement(at: number, end: number, known: ScopeKeyword | undefined, isAlternative: boolean): number {
    const { text, out } = this
    const isOpening = at < end && text.charCodeAt(at) === OPEN_BRACE
    if (!known && !this.scope.list && (this.lost > 0 || (this.frames.at(-1)?.stray ?? 0) > 0)) out.flag(NodeFlag.ignored)
    if (isOpening && (isAlternative || (!known && !this.scope.list))) {
      if (!isAlternative) this.addStray()
      this.leave(at + 1)
      return at + 1
    }
    this.leave(this.lastEnd)
    this.unknownEnd = known || this.scope.list ? -1 : this.lastEnd
    return at
  }

  /** A second condition in front of the same block's head: `@a block X {`, then `@b block Y {`. */
  private isAlternative(from: number, end: number, flags: number): boolean {
    if ((flags & NodeFlag.inactive) === 0) return false
    const frame = this.pending ?? this.frames.at(-1)
    if (!frame?.isConditional || this.lastNode !== frame.node) return false
    const { text, frames } = this
    let to = from
    while (to < end && isNamePart(text.charCodeAt(to))) to++
    if (!this.pending && keywordAt(this.scope, text, from, to)) return false
    const outer = this.pending ? this.scope : (frames.at(-2)?.scope ?? this.root)
    return !outer.list && keywordAt(outer, text, from, to)?.kind === 'block'
  }

  /** Words up to whatever ends them; where the last one ended is remembered. */
  private plainWords(from: number, end: number): number {
    const { text } = this
    this.lastEnd = from
    let at = from
    while (at < end) {
      const c = text.charCodeAt(at)
      if (c === SPACE || (c >= TAB && c <= CR)) {
        at++
        continue
      }
      if (c === OPEN_BRACE || c === CLOSE_BRACE || ((c === HASH || c === BANG) && !this.isCut)) return at
      at = this.word(at, end)
    }
    return at
  }

  private word(from: number, end: number): number {
    const { text, out } = this
    this.isMacro = false
    if (text.charCodeAt(from) === QUOTE) {
      const to = this.closingQuote(from, end)
      const isClosed = to - 1 > from && text.charCodeAt(to - 1) === QUOTE
      out.decodedWord(from, to, text.slice(from + 1, isClosed ? to - 1 : to), this.isMacro ? KeepalivedRole.macro : 0)
      this.lastEnd = to
      return to
    }
    const to = this.wordEnd(from, end)
    out.word(from, to, this.isMacro ? KeepalivedRole.macro : 0)
    this.lastEnd = to
    return to
  }

  /** Behind the quote that closes a word; the end of the line where there is none. */
  private closingQuote(from: number, end: number): number {
    const { text, out } = this
    for (let at = from + 1; at < end; at++) {
      const c = text.charCodeAt(at)
      if (c === QUOTE) return at + 1
      if (c === DOLLAR) at = this.reference(at, end, true)
    }
    out.fault('unterminated-quote', from, end)
    return end
  }

  private wordEnd(from: number, end: number): number {
    const { text } = this
    let at = from
    for (; at < end; at++) {
      const c = text.charCodeAt(at)
      if (c > DOLLAR && c < OPEN_BRACE) continue
      if (c === DOLLAR) at = this.reference(at, end, false)
      else if (c === OPEN_BRACE || c === CLOSE_BRACE || c === QUOTE) break
      else if (c === HASH || c === BANG) {
        if (!this.isCut) break
      } else if (c === SPACE || (c >= TAB && c <= CR)) break
    }
    return at
  }

  /** Looks at a `$`: marks the word where it refers to a definition, and returns where to go on from. */
  private reference(at: number, end: number, isQuoted: boolean): number {
    const { text } = this
    const isBraced = text.charCodeAt(at + 1) === OPEN_BRACE
    const from = at + (isBraced ? 2 : 1)
    if (!isNameStart(text.charCodeAt(from))) return at
    let to = from + 1
    while (to < end && isNamePart(text.charCodeAt(to))) to++
    const name = text.slice(from, to)
    const isKnown = this.hasIncludes || this.defined.has(name)
    if (!isBraced) {
      const next = to < end ? text.charCodeAt(to) : SPACE
      const ends = next === SPACE || next === TAB || next === 44 || next === 41 || ((next === HASH || next === BANG) && !this.isCut)
      if (!ends) return at
      const isWhole = !isQuoted && (at === 0 || isSpace(text.charCodeAt(at - 1)))
      if (isKnown || isWhole) this.isMacro = true
      if (!isKnown && isWhole) this.out.fault('undefined', at, to, { data: { name } })
      return to - 1
    }
    while (
      to < end &&
      (text.charCodeAt(to) === SPACE ||
        (text.charCodeAt(to) >= 48 && text.charCodeAt(to) <= 57) ||
        (name === '_ENV' && isNamePart(text.charCodeAt(to))))
    )
      to++
    if (to >= end || text.charCodeAt(to) !== CLOSE_BRACE) return at
    if (isKnown || !isQuoted) this.isMacro = true
    // Taken apart at its braces, as the daemon does, one fault would look like many.
    if (!isKnown && !isQuoted) this.out.fault('undefined', at, to + 1, { data: { name } })
    return to
  }

  /** Words of a script or a pattern: either quote groups, also inside a word, and a backslash hides what follows. */
  private quotedWords(from: number, end: number): number {
    const { text, out } = this
    this.lastEnd = from
    const stop = this.statementEnd(from, end)
    let at = from
    for (;;) {
      while (at < stop && isSpace(text.charCodeAt(at))) at++
      if (at >= stop) return stop
      const start = at
      let quote = 0
      let isPlain = true
      this.isMacro = false
      for (; at < stop; at++) {
        const c = text.charCodeAt(at)
        if (c === BACKSLASH) at++
        else if (c === DOLLAR) at = this.reference(at, stop, true)
        else if (quote !== 0) {
          if (c === quote) quote = 0
        } else if (c === QUOTE || c === APOSTROPHE) {
          quote = c
          isPlain = false
        } else if (isSpace(c)) break
      }
      if (at > stop) at = stop
      if (quote !== 0) out.fault('unterminated-quote', start, at)
      const role = this.isMacro ? KeepalivedRole.macro : 0
      if (isPlain) out.word(start, at, role)
      else out.decodedWord(start, at, unquoted(text.slice(start, at)), role)
      this.lastEnd = at
    }
  }

  /** The brace or comment outside double quotes that ends a statement. */
  private statementEnd(from: number, end: number): number {
    const { text } = this
    let quoted = false
    for (let at = from; at < end; at++) {
      const c = text.charCodeAt(at)
      if (c === QUOTE) quoted = !quoted
      else if (quoted) continue
      else if ((c === HASH || c === BANG) && !this.isCut) return this.trimmed(from, at)
      else if (c === DOLLAR) at = this.reference(at, end, true)
      else if (c === OPEN_BRACE || c === CLOSE_BRACE) return at
    }
    return end
  }

  private openBrace(at: number): void {
    const { out, pending } = this
    if (pending) {
      this.enter(pending, at + 1)
      return
    }
    if (this.unknownEnd === -1 && !this.frames.at(-1)?.isGuess) out.fault('unexpected-brace', at, at + 1)
    this.unknownEnd = -1
    this.addStray()
  }

  private addStray(): void {
    const frame = this.frames.at(-1)
    if (frame) {
      frame.stray++
      this.isAstray = true
    } else this.lost++
  }

  private enter(frame: Frame, open: number): void {
    this.pending = undefined
    this.out.body(open)
    this.lastEnd = open
    this.frames.push(frame)
    this.scope = frame.scope
    this.isAstray = frame.isGuess
    this.unknownEnd = -1
  }

  /** The daemon enters the block all the same. */
  private missingBrace(): void {
    const { pending, out } = this
    if (!pending) return
    out.fault('missing-brace', pending.wordStart, pending.wordEnd)
    out.flag(NodeFlag.damaged)
    this.excused++
    pending.isGuess = true
    this.enter(pending, this.lastEnd)
  }

  private closeBrace(at: number): void {
    const { out, frames } = this
    this.missingBrace()
    this.unknownEnd = -1
    if (this.recovers) this.closeByIndent(at)
    const frame = frames.at(-1)
    if (!frame) {
      if (this.lost > 0) this.lost--
      else {
        out.fault('surplus-brace', at, at + 1)
        this.isUnbalanced = true
      }
      return
    }
    out.bodyEnd(at)
    this.leave(at + 1)
    this.pop(frame)
  }

  private pop(frame: Frame): void {
    this.lost += frame.stray
    this.frames.pop()
    const outer = this.frames.at(-1)
    this.scope = outer?.scope ?? this.root
    this.isAstray = outer !== undefined && (outer.isGuess || outer.stray > 0)
    // Nothing follows directly on the head of a block that is closed.
    this.lastNode = -1
  }

  /** Columns before the first word of a line; -1 where `at` is not the first. */
  private indentAt(at: number, line = this.lineStart): number {
    const { text } = this
    let columns = 0
    for (let i = line; i < at; i++) {
      const c = text.charCodeAt(i)
      if (c === TAB) columns += TAB_WIDTH - (columns % TAB_WIDTH)
      else if (c === SPACE) columns++
      else return -1
    }
    return columns
  }

  private indentOf({ wordStart, lineStart }: Frame): number {
    return this.indentAt(wordStart, lineStart)
  }

  /** A closing brace as far left as an outer block's head: the blocks in between were never closed. */
  private closeByIndent(at: number): void {
    const { frames, out } = this
    const indent = this.indentAt(at)
    const top = frames.at(-1)
    if (indent === -1 || !top || this.indentOf(top) <= indent) return
    let outer = frames.length - 2
    while (outer >= 0 && this.indentOf(frames[outer]!) !== indent) outer--
    if (outer === -1) return
    for (let i = frames.length - 1; i > outer; i--) {
      out.fault('unclosed', frames[i]!.wordStart, frames[i]!.wordEnd, { data: { before: 'brace', at } })
    }
    this.closeDown(outer)
  }

  /** A block's head where only an outer block has such blocks, and as far left as an inner one's: that one was never closed. */
  private recover(start: number, lineEnd: number): void {
    const { frames, text, out } = this
    if (frames.length === 0) return
    let end = start
    while (end < lineEnd && isNamePart(text.charCodeAt(end))) end++
    if (!this.scope.list && keywordAt(this.scope, text, start, end)) return
    if (this.nextOpen < end) {
      const brace = text.indexOf('{', end)
      this.nextOpen = brace === -1 ? text.length : brace
    }
    if (this.nextOpen >= this.lineEnd) return
    let outer = frames.length - 2
    for (; outer >= -1; outer--) {
      const scope = outer === -1 ? this.root : frames[outer]!.scope
      if (!scope.list && keywordAt(scope, text, start, end)?.kind === 'block') break
    }
    const indent = this.indentAt(start)
    if (outer < -1 || indent === -1 || indent > this.indentOf(frames[outer + 1]!)) return
    if (this.excused > 0) this.excused--
    else {
      const inner = frames.at(-1)!
      out.fault('unclosed', inner.wordStart, inner.wordEnd, { data: { before: 'block', at: start } })
    }
    this.closeDown(outer)
  }

  private closeDown(outer: number): void {
    const { frames, out } = this
    while (frames.length - 1 > outer) {
      const frame = frames.at(-1)!
      out.flag(NodeFlag.unclosed | NodeFlag.damaged)
      out.bodyEnd(this.lastEnd)
      out.leave(this.lastEnd)
      this.pop(frame)
    }
  }

  private finish(): void {
    const { frames, out, text, pending } = this
    // A head at the very end: the daemon has no next line to miss the brace in.
    if (pending) {
      this.excused++
      this.enter(pending, this.lastEnd)
    }
    const open = frames.length - this.excused
    const missing = open + this.lost
    if (missing > 0) this.isUnbalanced = true
    if (missing <= 0 && frames.length === 0) return
    const end = this.lastEnd
    if (open > 0) {
      const first = frames[0]!
      out.fault('unclosed', Math.max(0, end - 1), end, {
        data: { before: 'end', count: open, block: text.slice(first.wordStart, first.wordEnd) },
      })
    } else if (frames.length === 0)
      out.fault('unclosed', Math.max(0, end - 1), end, { data: { before: 'end', count: this.lost, block: '' } })
    this.closeDown(-1)
  }
}

/** Quotes taken away; what a backslash hides stays for the second reading of the word. */
function unquoted(written: string): string {
  let out = ''
  let quote = ''
  for (let i = 0; i < written.length; i++) {
    const c = written.charAt(i)
    if (c === '\\') out += c + written.charAt(++i)
    else if (quote !== '' ? c === quote : c === '"' || c === "'") quote = quote === '' ? c : ''
    else out += c
  }
  return out
}
