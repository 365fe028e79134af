import { CLOSE_BRACE, CLOSE_SQUARE, COLON, DASH, LF, OPEN_BRACE, OPEN_SQUARE, SPACE } from '../../syntax/characters.ts'
import type { Span } from '../../text/index.ts'

/** Kubernetes has no use for half of it. The parser recurses, and a stack at its end can take the whole process along. */
const DEEPEST = 400

const QUESTION = 63

/** Where a text nests deeper than any manifest: by brackets, by indentation, or by indicators on one line. Quoted ones count too. */
export function tooDeep(text: string): Span | undefined {
  let brackets = 0
  let levels = 0
  let isIndentation = true
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === LF) {
      levels = 0
      isIndentation = true
      continue
    }
    if (code === OPEN_BRACE || code === OPEN_SQUARE) brackets++
    else if (code === CLOSE_BRACE || code === CLOSE_SQUARE) brackets = Math.max(0, brackets - 1)
    if (isIndentation && code === SPACE) levels++
    else {
      isIndentation = false
      if ((code === DASH || code === QUESTION || code === COLON) && text.charCodeAt(i + 1) === SPACE) levels++
    }
    if (brackets > DEEPEST || levels > DEEPEST) return { start: i, end: i + 1 }
  }
  return undefined
}
