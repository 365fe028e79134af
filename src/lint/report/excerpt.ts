import { glyph } from './glyphs.ts'

/** A source line as a terminal shows it, and the columns that a run of carets takes below it. */
export interface Excerpt {
  readonly line: string
  readonly indent: number
  readonly run: number
}

const TAB = 8

/**
 * Cuts `line` down to about `room` columns around the characters from `from` to `to`. Tabs become blanks and wide
 * characters count twice, so that the carets stand exactly below what they mean.
 */
export function excerpt(line: string, from: number, to: number, room: number): Excerpt {
  const isLong = line.length > room
  // Some of what stands before, the more of the span itself.
  const start = isLong ? charStart(line, Math.max(0, Math.min(from - (room >> 2), line.length - room))) : 0
  const end = isLong ? charStart(line, Math.min(line.length, start + room)) : line.length
  let shown = start > 0 ? '…' : ''
  let column = shown.length
  let indent: number | undefined
  let last: number | undefined
  for (let i = start; i < end; ) {
    if (i >= from) indent ??= column
    if (i >= to) last ??= column
    const character = String.fromCodePoint(line.codePointAt(i)!)
    const tab = character === '\t' ? TAB - (column % TAB) : 0
    const { shown: drawn, width } = tab ? { shown: ' '.repeat(tab), width: tab } : glyph(character)
    shown += drawn
    column += width
    i += character.length
  }
  indent ??= column
  return { line: end < line.length ? `${shown}…` : shown.trimEnd(), indent, run: Math.max(1, (last ?? column) - indent) }
}

/** Not between the two halves of a character. */
const charStart = (text: string, at: number): number =>
  at > 0 && at < text.length && /[\udc00-\udfff]/.test(text[at]!) && /[\ud800-\udbff]/.test(text[at - 1]!) ? at - 1 : at
