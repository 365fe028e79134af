import { AT, BANG, CLOSE_BRACE, CR, DOLLAR, HASH, LF, OPEN_BRACE, SPACE, TAB } from '../characters.ts'
import { keywordAt } from '../keywords.ts'
import { closeBrace } from './braces.ts'
import { isInclude } from './directives.ts'
import { enter, frameOf } from './frames.ts'
import { restOfLine } from './line.ts'
import type { ScopeKeyword } from './scope.ts'
import type { Scan } from './state.ts'
import { KeepalivedTag } from './tags.ts'

/** Characters of a line that is read this way: it has no more bytes than keepalived reads at once. */
export const SHORT = 340

const LETTER_I = 105

/** Inside a word, and no sign of anything else; at the end of the text there is no character. */
const isPlain = (c: number): boolean => c > DOLLAR && c < OPEN_BRACE

/**
 * Most lines are one statement of plain words, the head of a block, its closing brace or a comment: they are read in one
 * go, without looking for their end first. Returns where the next line begins; -1 where it is another kind of line,
 * of which nothing is taken then. Backslashes and NULs must be far.
 */
export function plainLine(s: Scan, start: number): number {
  const { text, codes } = s
  let at = start
  let c = codes[at]!
  while (c === SPACE || c === TAB) c = codes[++at]!
  if (c === LF) return at + 1
  if (isPlain(c) && c !== AT) return isOrdinary(s) ? statement(s, start, at) : -1
  if (at - start > SHORT) return -1
  if (c === CLOSE_BRACE) {
    closeBrace(s, at)
    return restOfLine(s, at + 1)
  }
  if (c !== HASH && c !== BANG) return -1
  const end = endOfLine(text, at)
  return end - start > SHORT ? -1 : comment(s, at, end)
}

/** Nothing is pending or astray: a line that begins with a letter is a plain statement, or an entry. */
const isOrdinary = (s: Scan): boolean => !s.pending && !s.recovers && s.lost === 0 && !s.isAstray && !s.scope.each

function statement(s: Scan, start: number, from: number): number {
  const { text, codes, out, scope } = s
  let at = from
  let c: number
  do c = codes[++at]!
  while (c > DOLLAR && c < OPEN_BRACE)
  const known = scope.list ? undefined : keywordAt(scope.keywords, codes, from, at)
  if (known ? known.kind === 'quoted' : codes[from] === LETTER_I && isInclude(s, from, text.length)) return -1
  const first = out.wordCount
  const keywordEnd = at
  let last = at
  out.word(from, at)
  for (;;) {
    while (c === SPACE || c === TAB) c = codes[++at]!
    if (!(c > DOLLAR && c < OPEN_BRACE)) break
    const begin = at
    do c = codes[++at]!
    while (c > DOLLAR && c < OPEN_BRACE)
    out.word(begin, at)
    last = at
  }
  const isCommented = c === HASH || c === BANG
  const end = isCommented ? endOfLine(text, at) : at
  const ends = c === LF || isCommented || c === CLOSE_BRACE || at >= text.length
  if (!(ends || (c === OPEN_BRACE && known?.kind === 'block')) || end - start > SHORT) {
    out.withoutWords(first)
    return -1
  }
  s.lastEnd = last
  if (known?.kind === 'block') head(s, known, first, from, keywordEnd)
  else {
    s.lastNode = out.leaf(scope.list ? KeepalivedTag.entry : KeepalivedTag.statement, from, last, first)
    s.unknownEnd = known || scope.list ? -1 : last
  }
  if (c === LF) return at + 1
  if (isCommented) return comment(s, at, end)
  if (c !== OPEN_BRACE) return restOfLine(s, at)
  enter(s, s.pending!, at + 1)
  return restOfLine(s, at + 1)
}

function head(s: Scan, known: ScopeKeyword, firstWord: number, from: number, keywordEnd: number): void {
  s.lastNode = s.out.node(KeepalivedTag.statement, from, firstWord)
  s.pending = frameOf(s, s.lastNode, known, from, keywordEnd, false)
}

function endOfLine(text: string, from: number): number {
  const lf = text.indexOf('\n', from)
  return lf === -1 ? text.length : lf
}

function comment({ text, out }: Scan, at: number, lineEnd: number): number {
  let end = lineEnd
  while (end > at && text.charCodeAt(end - 1) === CR) end--
  out.comment(at, end)
  return lineEnd + 1
}
