import { BANG, CLOSE_BRACE, DOLLAR, HASH, OPEN_BRACE, QUOTE } from '../characters.ts'
import { keywordAt } from '../keywords.ts'
import { NodeFlag } from '../tree.ts'
import { addStray, frameOf, leave, missingBrace } from './frames.ts'
import { quotedWords } from './quoted.ts'
import { recover } from './recovery.ts'
import type { ScopeKeyword } from './scope.ts'
import { isNamePart, isSpace, type Scan } from './state.ts'
import { KeepalivedRole, KeepalivedTag } from './tags.ts'
import { closingQuote, plainWords, word, wordEnd } from './words.ts'

export function words(s: Scan, start: number, from: number, end: number, flags: number): number {
  if (s.pending && !isAlternative(s, from, end, flags)) missingBrace(s)
  if (s.recovers) recover(s, from, end)
  return s.scope.each ? names(s, start, from, end, flags) : statement(s, start, from, end, flags)
}

/** Names of a list, each an entry. */
function names(s: Scan, start: number, from: number, end: number, flags: number): number {
  const { text, out } = s
  let at = from
  let nodeStart = start
  while (at < end) {
    const c = text.charCodeAt(at)
    if (isSpace(c)) {
      at++
      continue
    }
    if (c === OPEN_BRACE || c === CLOSE_BRACE || ((c === HASH || c === BANG) && !s.isCut)) break
    s.lastNode = out.node(KeepalivedTag.entry, nodeStart)
    if (flags !== 0) out.flag(flags)
    at = word(s, at, end)
    leave(s, at)
    nodeStart = at
    while (nodeStart < end && isSpace(text.charCodeAt(nodeStart))) nodeStart++
  }
  return at
}

/** A keyword with its words, or an entry of a list, up to a brace, a comment or the end of the line. */
function statement(s: Scan, start: number, from: number, end: number, flags: number): number {
  const { text, codes, out, scope } = s
  const isDouble = isAlternative(s, from, end, flags)
  s.isMacro = false
  const isQuoted = text.charCodeAt(from) === QUOTE
  const first = isQuoted ? closingQuote(s, from, end) : wordEnd(s, from, end)
  const [keyStart, keyEnd] = isQuoted
    ? [from + 1, text.charCodeAt(first - 1) === QUOTE && first - 1 > from ? first - 1 : first]
    : [from, first]
  const known = scope.list ? undefined : keywordAt(scope.keywords, codes, keyStart, keyEnd)
  if (s.isMacro && !scope.list && text.charCodeAt(from) === DOLLAR) return expansion(s, start, from, first, end, flags)
  const isLost = scope.list && s.frames.at(-1)?.isGuess === true
  s.lastNode = out.node(isLost ? KeepalivedTag.dropped : scope.list ? KeepalivedTag.entry : KeepalivedTag.statement, start)
  if (isLost) out.flag(NodeFlag.ignored)
  if (flags !== 0) out.flag(known?.kind === 'block' && !isDouble ? flags & ~NodeFlag.inactive : flags)
  const node = s.lastNode
  const role = s.isMacro ? KeepalivedRole.macro : 0
  if (isQuoted) out.decodedWord(from, first, text.slice(keyStart, keyEnd), role)
  else out.word(from, first, role)
  const at = known?.kind === 'quoted' ? quotedWords(s, first, end) : plainWords(s, first, end)
  if (known?.kind === 'block' && !isDouble) {
    s.pending = frameOf(s, node, known, from, first, flags !== 0)
    return at
  }
  return endStatement(s, at, end, known, isDouble)
}

/** A line that begins with what a definition stands for: only the effective view knows what it says. */
function expansion(s: Scan, start: number, from: number, first: number, end: number, flags: number): number {
  const { out } = s
  s.lastNode = out.node(KeepalivedTag.template, start)
  out.flag(flags | NodeFlag.conditional | NodeFlag.inactive)
  out.word(from, first, KeepalivedRole.macro)
  const at = plainWords(s, first, end)
  leave(s, s.lastEnd)
  return at
}

function endStatement(s: Scan, at: number, end: number, known: ScopeKeyword | undefined, isAlternative: boolean): number {
  const { text, out } = s
  const isOpening = at < end && text.charCodeAt(at) === OPEN_BRACE
  if (!known && !s.scope.list && (s.lost > 0 || (s.frames.at(-1)?.stray ?? 0) > 0)) out.flag(NodeFlag.ignored)
  if (isOpening && (isAlternative || (!known && !s.scope.list))) {
    if (!isAlternative) addStray(s)
    leave(s, at + 1)
    return at + 1
  }
  leave(s, s.lastEnd)
  s.unknownEnd = known || s.scope.list ? -1 : s.lastEnd
  return at
}

/** A second condition in front of the same block's head: `@a block X {`, then `@b block Y {`. */
export function isAlternative(s: Scan, from: number, end: number, flags: number): boolean {
  if ((flags & NodeFlag.inactive) === 0) return false
  const frame = s.pending ?? s.frames.at(-1)
  if (!frame?.isConditional || s.lastNode !== frame.node) return false
  const { codes, frames } = s
  let to = from
  while (to < end && isNamePart(codes[to]!)) to++
  if (!s.pending && keywordAt(s.scope.keywords, codes, from, to)) return false
  const outer = s.pending ? s.scope : (frames.at(-2)?.scope ?? s.root)
  return !outer.list && keywordAt(outer.keywords, codes, from, to)?.kind === 'block'
}
