import { byteLength } from '../../text/index.ts'
import { BACKSLASH, BANG, CR, HASH, QUOTE, SPACE, TAB } from '../characters.ts'
import type { Scan } from './state.ts'

/** Bytes of a line that keepalived reads at once. */
const LINE_LIMIT = 1023
const MOST_BYTES = 3

/** Where a line's text ends: before its CR, a NUL, or a comment that only looking at escapes can find. */
export function contentEnd(s: Scan, start: number, lineEnd: number): number {
  const { text, out } = s
  let end = lineEnd
  while (end > start && text.charCodeAt(end - 1) === CR) end--
  if ((end - s.lineStart) * MOST_BYTES > LINE_LIMIT) {
    const bytes = byteLength(text.slice(s.lineStart, end))
    if (bytes > LINE_LIMIT) out.fault('line-too-long', s.lineStart, end, { data: { bytes, limit: LINE_LIMIT } })
  }
  s.isCut = false
  if (s.nextNul !== -1 && s.nextNul < end) {
    if (s.nextNul < start) s.nextNul = text.indexOf('\0', start)
    if (s.nextNul !== -1 && s.nextNul < end) {
      // In a comment it costs nothing.
      if (restEnd(s, start, s.nextNul) === s.nextNul) out.fault('nul', s.nextNul, s.nextNul + 1)
      end = s.nextNul
    }
  }
  if (s.nextBackslash !== -1 && s.nextBackslash < end) {
    if (s.nextBackslash < start) s.nextBackslash = text.indexOf('\\', start)
    if (s.nextBackslash !== -1 && s.nextBackslash < end) return uncommented(s, start, end)
  }
  return end
}

/** Finds the comment of a line with backslashes: they hide a quote, or a comment's sign from being one. */
function uncommented(s: Scan, start: number, end: number): number {
  const { text, out } = s
  s.isCut = true
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

/** End of a line's text that is taken as it is: the comment, or the end. */
function restEnd(s: Scan, from: number, end: number): number {
  if (s.isCut) return end
  const { text } = s
  let quoted = false
  for (let at = from; at < end; at++) {
    const c = text.charCodeAt(at)
    if (c === QUOTE) quoted = !quoted
    else if (!quoted && (c === HASH || c === BANG)) return at
  }
  return end
}

/** The same where the text is a statement's: its quotes have to be closed. */
export function rest(s: Scan, from: number, end: number): number {
  const { text, out } = s
  let open = -1
  for (let at = from; at < end; at++) {
    const c = text.charCodeAt(at)
    if (c === QUOTE) open = open === -1 ? at : -1
    else if (c === BACKSLASH) at++
    else if (open === -1 && !s.isCut && (c === HASH || c === BANG)) return at
  }
  if (open !== -1) out.fault('unterminated-quote', open, trimmed(s, open, end))
  return end
}

export function trimmed(s: Scan, from: number, end: number): number {
  let at = end
  while (at > from && (s.text.charCodeAt(at - 1) === SPACE || s.text.charCodeAt(at - 1) === TAB)) at--
  return at
}
