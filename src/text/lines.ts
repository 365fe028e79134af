/** A place for people and editors: both numbers count from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Line starts of one text, found once and searched on demand. */
export interface LineIndex {
  readonly count: number
  /** Line and column of an offset; an offset past the end is clamped. */
  at(offset: number): Position
  /** Offset of a line's first character (lines count from 1). */
  startOf(line: number): number
  /** The line without its line end. */
  textOf(line: number): string
}

const LF = 10

export function lineIndex(text: string): LineIndex {
  const starts = [0]
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1)
  const startOf = (line: number): number => starts[Math.min(Math.max(line, 1), starts.length) - 1]!
  return {
    count: starts.length,
    startOf,
    at(offset) {
      const target = Math.min(Math.max(offset, 0), text.length)
      let low = 0
      let high = starts.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if (starts[middle]! <= target) low = middle
        else high = middle - 1
      }
      return { line: low + 1, column: target - starts[low]! + 1 }
    },
    textOf(line) {
      const start = startOf(line)
      const next = text.indexOf('\n', start)
      const end = next === -1 ? text.length : next
      return text.slice(start, end > start && text.charCodeAt(end - 1) === 13 ? end - 1 : end)
    },
  }
}

/** Offset of the first character of the line that holds `offset`. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

/** Offset just behind the LF of the line that holds `offset`, or the text's end. */
export function lineAfter(text: string, offset: number): number {
  const next = text.indexOf('\n', offset)
  return next === -1 ? text.length : next + 1
}

/** Blanks and tabs at the start of the line that holds `offset`. */
export function indentAt(text: string, offset: number): string {
  const start = lineStart(text, offset)
  let end = start
  while (end < text.length && (text.charCodeAt(end) === 32 || text.charCodeAt(end) === 9)) end++
  return text.slice(start, end)
}

/** The line end that the text uses first; LF where it has none. */
export function lineEnd(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n')
  return first > 0 && text.charCodeAt(first - 1) === 13 && text.charCodeAt(first) === LF ? '\r\n' : '\n'
}

/** Without the blanks and tabs at its end. A pattern would try every run of them, and overflow its stack on millions. */
export function withoutTrailingBlanks(text: string): string {
  let end = text.length
  while (end > 0 && (text.charCodeAt(end - 1) === 32 || text.charCodeAt(end - 1) === 9)) end--
  return text.slice(0, end)
}
