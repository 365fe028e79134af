import { BANG, CLOSE_BRACE, CR, DOLLAR, HASH, OPEN_BRACE, QUOTE, SPACE, TAB } from '../characters.ts'
import { isNamePart, isNameStart, isSpace, type Scan } from './state.ts'
import { KeepalivedRole } from './tags.ts'

/** Words up to whatever ends them; where the last one ended is remembered. */
export function plainWords(s: Scan, from: number, end: number): number {
  const { text } = s
  s.lastEnd = from
  let at = from
  while (at < end) {
    const c = text.charCodeAt(at)
    if (c === SPACE || (c >= TAB && c <= CR)) {
      at++
      continue
    }
    if (c === OPEN_BRACE || c === CLOSE_BRACE || ((c === HASH || c === BANG) && !s.isCut)) return at
    at = word(s, at, end)
  }
  return at
}

export function word(s: Scan, from: number, end: number): number {
  const { text, out } = s
  s.isMacro = false
  if (text.charCodeAt(from) === QUOTE) {
    const to = closingQuote(s, from, end)
    const isClosed = to - 1 > from && text.charCodeAt(to - 1) === QUOTE
    out.decodedWord(from, to, text.slice(from + 1, isClosed ? to - 1 : to), s.isMacro ? KeepalivedRole.macro : 0)
    s.lastEnd = to
    return to
  }
  const to = wordEnd(s, from, end)
  out.word(from, to, s.isMacro ? KeepalivedRole.macro : 0)
  s.lastEnd = to
  return to
}

/** Behind the quote that closes a word; the end of the line where there is none. */
export function closingQuote(s: Scan, from: number, end: number): number {
  const { text, out } = s
  for (let at = from + 1; at < end; at++) {
    const c = text.charCodeAt(at)
    if (c === QUOTE) return at + 1
    if (c === DOLLAR) at = reference(s, at, end, true)
  }
  out.fault('unterminated-quote', from, end)
  s.quoteLine = s.lineStart
  return end
}

export function wordEnd(s: Scan, from: number, end: number): number {
  const { text } = s
  let at = from
  for (; at < end; at++) {
    const c = text.charCodeAt(at)
    if (c > DOLLAR && c < OPEN_BRACE) continue
    if (c === DOLLAR) at = reference(s, at, end, false)
    else if (c === OPEN_BRACE || c === CLOSE_BRACE || c === QUOTE) break
    else if (c === HASH || c === BANG) {
      if (!s.isCut) break
    } else if (c === SPACE || (c >= TAB && c <= CR)) break
  }
  return at
}

/** Looks at a `$`: marks the word where it refers to a definition, and returns where to go on from. */
export function reference(s: Scan, at: number, end: number, isQuoted: boolean): number {
  const { text } = s
  const isBraced = text.charCodeAt(at + 1) === OPEN_BRACE
  const from = at + (isBraced ? 2 : 1)
  if (!isNameStart(text.charCodeAt(from))) return at
  let to = from + 1
  while (to < end && isNamePart(text.charCodeAt(to))) to++
  const name = text.slice(from, to)
  const isKnown = s.hasIncludes || s.defined.has(name)
  if (!isBraced) {
    const next = to < end ? text.charCodeAt(to) : SPACE
    const ends = next === SPACE || next === TAB || next === 44 || next === 41 || ((next === HASH || next === BANG) && !s.isCut)
    if (!ends) return at
    const isWhole = !isQuoted && (at === 0 || isSpace(text.charCodeAt(at - 1)))
    if (isKnown || isWhole) s.isMacro = true
    if (!isKnown && isWhole) s.out.fault('undefined', at, to, { data: { name } })
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
  if (isKnown || !isQuoted) s.isMacro = true
  // Taken apart at its braces, as the daemon does, one fault would look like many.
  if (!isKnown && !isQuoted) s.out.fault('undefined', at, to + 1, { data: { name } })
  return to
}
