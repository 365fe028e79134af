import { AT, BACKSLASH, BANG, CARET, CLOSE_BRACE, DOLLAR, EQUALS, HASH, OPEN_BRACE, SPACE, TAB, TILDE } from '../characters.ts'
import { NodeFlag } from '../tree.ts'
import { leave, missingBrace } from './frames.ts'
import { contentEnd, rest, trimmed } from './lines.ts'
import { isNamePart, isNameStart, isSpace, type Scan } from './state.ts'
import { words } from './statements.ts'
import { KeepalivedRole, KeepalivedTag } from './tags.ts'
import { reference } from './words.ts'

/** What begins a line, or follows a brace: a condition, a definition, a template, an include, or words. */
export function logical(s: Scan, start: number, end: number, first: number): number {
  if (first === AT) return condition(s, start, end)
  if (first === DOLLAR && definitionName(s, start, end) !== -1) return definition(s, start, start, end, 0)
  if (first === TILDE && isTemplate(s, start)) return template(s, start, start, end, 0)
  if (first === 105 && isInclude(s, start, end)) return include(s, start, start, end, 0)
  return words(s, start, start, end, 0)
}

function condition(s: Scan, start: number, end: number): number {
  const { text, configId } = s
  const isNegated = text.charCodeAt(start + 1) === CARET
  const idStart = start + (isNegated ? 2 : 1)
  let idEnd = idStart
  while (idEnd < end && text.charCodeAt(idEnd) !== SPACE && text.charCodeAt(idEnd) !== TAB) idEnd++
  let at = idEnd
  while (at < end && isSpace(text.charCodeAt(at))) at++
  const isEmpty = at >= end || text.charCodeAt(at) === HASH || text.charCodeAt(at) === BANG
  const applies = configId === undefined ? undefined : (text.slice(idStart, idEnd) === configId) !== isNegated
  if (isEmpty || applies === false) return dropped(s, start, end, isEmpty)
  const flags = NodeFlag.conditional | (applies ? 0 : NodeFlag.inactive)
  const c = text.charCodeAt(at)
  if (c === OPEN_BRACE || c === CLOSE_BRACE) return at
  if (c === DOLLAR && definitionName(s, at, end) !== -1) return definition(s, start, at, end, flags)
  if (c === TILDE && isTemplate(s, at)) return template(s, start, at, end, flags)
  if (c === 105 && isInclude(s, at, end)) return include(s, start, at, end, flags)
  return words(s, start, at, end, flags)
}

/** The daemon drops the rest of the line, braces included. */
function dropped(s: Scan, start: number, end: number, isEmpty: boolean): number {
  const { out } = s
  const stop = rest(s, start, end)
  const to = trimmed(s, start, stop)
  // Between a block's head and its brace nothing stands then: the line is as good as a comment.
  if (s.pending) out.comment(start, to)
  else {
    s.lastNode = out.node(KeepalivedTag.dropped, start)
    out.flag(NodeFlag.conditional | NodeFlag.inactive | NodeFlag.ignored)
    leave(s, to)
  }
  if (isEmpty) out.fault('empty-condition', start, to)
  return stop
}

/** End of a definition's name (its `=`), or -1. */
function definitionName(s: Scan, at: number, end: number): number {
  const { text } = s
  if (!isNameStart(text.charCodeAt(at + 1))) return -1
  let to = at + 2
  while (to < end && isNamePart(text.charCodeAt(to))) to++
  return to < end && text.charCodeAt(to) === EQUALS ? to : -1
}

/** `$NAME=value` to the end of the line, and of those that a backslash joins to it. */
function definition(s: Scan, start: number, at: number, lineEnd: number, flags: number): number {
  const { text, out } = s
  const equals = definitionName(s, at, lineEnd)
  missingBrace(s)
  s.defined.add(text.slice(at + 1, equals))
  s.lastNode = out.node(KeepalivedTag.definition, start)
  out.flag(flags | NodeFlag.directive)
  out.word(at, equals + 1)
  let from = equals + 1
  while (from < lineEnd && (text.charCodeAt(from) === SPACE || text.charCodeAt(from) === TAB)) from++
  const stop = rest(s, from, lineEnd)
  let to = trimmed(s, from, stop)
  if (to > from && text.charCodeAt(to - 1) === BACKSLASH) {
    to = joined(s, from, to)
    leave(s, to)
    return s.lineEnd
  }
  if (to > from) out.word(from, to)
  leave(s, Math.max(to, equals + 1))
  return stop
}

/** The value of a definition over several lines: a line without a backslash, or an empty one, ends it. */
function joined(s: Scan, from: number, firstEnd: number): number {
  const { text, out } = s
  const parts = [text.slice(from, trimmed(s, from, firstEnd - 1))]
  let to = firstEnd
  while (s.lineEnd < text.length) {
    const start = s.lineEnd + 1
    const lf = text.indexOf('\n', start)
    s.lineStart = start
    s.lineEnd = lf === -1 ? text.length : lf
    let begin = start
    const content = contentEnd(s, start, s.lineEnd)
    while (begin < content && (text.charCodeAt(begin) === SPACE || text.charCodeAt(begin) === TAB)) begin++
    const end = trimmed(s, begin, rest(s, begin, content))
    if (begin === end && begin === content) break
    to = Math.max(to, end)
    const isLast = end === begin || text.charCodeAt(end - 1) !== BACKSLASH
    parts.push(text.slice(begin, isLast ? end : trimmed(s, begin, end - 1)))
    if (isLast && end > begin) break
  }
  out.decodedWord(from, to, parts.filter((part) => part !== '').join('\n'))
  return to
}

function isTemplate(s: Scan, at: number): boolean {
  return s.text.startsWith('~SEQ', at) || s.text.startsWith('~LST', at)
}

/** One line that stands for many; what they are is for the effective view. */
function template(s: Scan, start: number, at: number, end: number, flags: number): number {
  const { text, out } = s
  missingBrace(s)
  const stop = rest(s, at, end)
  const to = trimmed(s, at, stop)
  s.lastNode = out.node(KeepalivedTag.template, start)
  out.flag(flags | NodeFlag.conditional | NodeFlag.inactive)
  out.word(at, to)
  leave(s, to)
  // The text in brackets may define names for the rest of the line only, so nothing is learnt from it.
  if (!/^~(?:SEQx?|LST)[ \t]*\(.*\)/.test(text.slice(at, to))) out.fault('template', at, to)
  return stop
}

export function isInclude(s: Scan, at: number, end: number): boolean {
  const { text } = s
  if (!text.startsWith('include', at)) return false
  let to = at + 7
  const c = text.charCodeAt(to)
  if (c === 97 || c === 98 || c === 109 || c === 114 || c === 119) to++
  return to < end && (text.charCodeAt(to) === SPACE || text.charCodeAt(to) === TAB)
}

/** An include takes the rest of its line as it is, quotes and braces included. */
function include(s: Scan, start: number, at: number, end: number, flags: number): number {
  const { text, out } = s
  missingBrace(s)
  s.hasIncludes = true
  let to = at + 7
  while (!isSpace(text.charCodeAt(to))) to++
  const stop = rest(s, at, end)
  const last = trimmed(s, to, stop)
  let from = to
  while (from < last && (text.charCodeAt(from) === SPACE || text.charCodeAt(from) === TAB)) from++
  s.lastNode = out.node(KeepalivedTag.include, start)
  out.flag(flags | NodeFlag.directive)
  out.word(at, to, KeepalivedRole.include)
  if (last > from) {
    s.isMacro = false
    for (let i = from; i < last; i++) if (text.charCodeAt(i) === DOLLAR) i = reference(s, i, last, false)
    out.word(from, last, s.isMacro ? KeepalivedRole.macro : 0)
  }
  leave(s, Math.max(last, to))
  return stop
}
