import { BANG, CLOSE_BRACE, HASH, LF, OPEN_BRACE, SPACE, TAB } from '../characters.ts'
import { closeBrace, openBrace } from './braces.ts'
import { logical } from './directives.ts'
import { contentEnd } from './lines.ts'
import { isSpace, type Scan } from './state.ts'

/** Reads what is left of a line, whatever it is; returns where the next one begins. */
export function wholeLine(s: Scan, start: number): number {
  const lf = s.text.indexOf('\n', start)
  s.lineEnd = lf === -1 ? s.text.length : lf
  statements(s, start, contentEnd(s, start, s.lineEnd))
  s.isCut = false
  return s.lineEnd + 1
}

/** The same where mostly nothing is left. */
export function restOfLine(s: Scan, start: number): number {
  let at = start
  let c = s.text.charCodeAt(at)
  while (c === SPACE || c === TAB) c = s.text.charCodeAt(++at)
  return c === LF ? at + 1 : wholeLine(s, at)
}

function statements(s: Scan, start: number, end: number): void {
  const { text } = s
  let at = start
  while (at < end) {
    const c = text.charCodeAt(at)
    if (isSpace(c)) at++
    else if (c === OPEN_BRACE) {
      openBrace(s, at)
      at++
    } else if (c === CLOSE_BRACE) {
      closeBrace(s, at)
      at++
    } else if ((c === HASH || c === BANG) && !s.isCut) {
      s.out.comment(at, end)
      return
    } else at = logical(s, at, end, c)
  }
}
