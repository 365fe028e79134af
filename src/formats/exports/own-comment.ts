import { commentSpans, type Tree } from '../../syntax/index.ts'
import { lineAfter, lineStart, type Span } from '../../text/index.ts'

/**
 * The comment directly above a line that can only be this line's own: it does not open the file, nothing but a blank
 * line, a comment or the end follows the line, and it is no export that somebody took out of force. Left behind it would
 * seem to speak of the next line. In doubt a comment stays, because nothing brings a lost one back.
 */
export function ownComment(tree: Tree, line: Span): Span | undefined {
  const { text } = tree
  const end = lineStart(text, line.start)
  const block = linesAbove(tree, end)
  const [first, last] = [block[0], block.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const above = first === 0 ? '' : text.slice(lineStart(text, first - 1), first)
  if (/\\\s*$/.test(above)) return undefined
  const next = lineAfter(text, line.end)
  const below = text.slice(next, lineAfter(text, next))
  const isAlone = first > 0 && /^[ \t]*(?:#|\r?\n|$)/.test(below) && !block.some((at) => IN_DOUBT.test(text.slice(at, lineAfter(text, at))))
  // What silences a rule for the removed line would silence it for the one that takes its place.
  if (!isAlone) return text.slice(last, end).includes('quorate-disable-next-line') ? { start: last, end } : undefined
  // Of the two blank lines around them one is enough.
  const isApart = above.trim() === '' && !below.includes('#')
  return { start: isApart ? lineStart(text, first - 1) : first, end }
}

/** An export out of force, or a comment that seems to be continued. */
const IN_DOUBT = /^[ \t]*#+[ \t]*["/]|\\\s*$/

/** Where the comment lines directly above a line begin, top down. */
function linesAbove(tree: Tree, end: number): number[] {
  const { text } = tree
  const comments = new Set(commentSpans(tree).map(({ start }) => start))
  const found: number[] = []
  for (let top = end; top > 0; ) {
    const start = lineStart(text, top - 1)
    const mark = start + /^[ \t]*/.exec(text.slice(start, top))![0].length
    if (!comments.has(mark)) break
    found.unshift(start)
    top = start
  }
  return found
}
