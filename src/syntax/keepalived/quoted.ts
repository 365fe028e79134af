import { APOSTROPHE, BACKSLASH, BANG, CLOSE_BRACE, DOLLAR, HASH, OPEN_BRACE, QUOTE } from '../characters.ts'
import { trimmed } from './lines.ts'
import { isSpace, type Scan } from './state.ts'
import { KeepalivedRole } from './tags.ts'
import { reference } from './words.ts'

/** Words of a script or a pattern: either quote groups, also inside a word, and a backslash hides what follows. */
export function quotedWords(s: Scan, from: number, end: number): number {
  const { text, out } = s
  s.lastEnd = from
  const stop = statementEnd(s, from, end)
  let at = from
  for (;;) {
    while (at < stop && isSpace(text.charCodeAt(at))) at++
    if (at >= stop) return stop
    const start = at
    let quote = 0
    let isPlain = true
    s.isMacro = false
    for (; at < stop; at++) {
      const c = text.charCodeAt(at)
      if (c === BACKSLASH) at++
      else if (c === DOLLAR) at = reference(s, at, stop, true)
      else if (quote !== 0) {
        if (c === quote) quote = 0
      } else if (c === QUOTE || c === APOSTROPHE) {
        quote = c
        isPlain = false
      } else if (isSpace(c)) break
    }
    if (at > stop) at = stop
    if (quote !== 0) out.fault('unterminated-quote', start, at)
    const role = s.isMacro ? KeepalivedRole.macro : 0
    if (isPlain) out.word(start, at, role)
    else out.decodedWord(start, at, unquoted(text.slice(start, at)), role)
    s.lastEnd = at
  }
}

/** The brace or comment outside double quotes that ends a statement. */
function statementEnd(s: Scan, from: number, end: number): number {
  const { text } = s
  let quoted = false
  for (let at = from; at < end; at++) {
    const c = text.charCodeAt(at)
    if (c === QUOTE) quoted = !quoted
    else if (quoted) continue
    else if ((c === HASH || c === BANG) && !s.isCut) return trimmed(s, from, at)
    else if (c === DOLLAR) at = reference(s, at, end, true)
    else if (c === OPEN_BRACE || c === CLOSE_BRACE) return at
  }
  return end
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
