import type { Tree } from '../syntax/index.ts'
import { indentAt, lineAfter, lineStart } from '../text/index.ts'

/** Comments by place, for finding those that belong to a statement. */
export interface CommentLines {
  /** Start of the line on which the comments directly above a line begin; the line itself when there are none. */
  leadOf(lineStartOffset: number): number
  /** End of the comment that follows on the same line, or `offset`. */
  trailOf(offset: number): number
}

export function commentLines(tree: Tree): CommentLines {
  const { text, comments } = tree
  const ownLines = new Set<number>()
  const byStart = new Map<number, number>()
  for (let i = 0; i < comments.length; i += 2) {
    const start = comments[i]!
    byStart.set(start, comments[i + 1]!)
    const line = lineStart(text, start)
    if (/^[ \t]*$/.test(text.slice(line, start))) ownLines.add(line)
  }
  return {
    leadOf(line) {
      let lead = line
      while (lead > 0) {
        const above = lineStart(text, lead - 1)
        if (!ownLines.has(above)) break
        lead = above
      }
      return lead
    },
    trailOf(offset) {
      let at = offset
      while (at < text.length && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++
      return byStart.get(at) ?? offset
    },
  }
}

/** The whole lines of a statement, or just its own text where it shares a line with others. */
export function statementRegion(tree: Tree, node: number, comments: CommentLines): { start: number; end: number; whole: boolean } {
  const { text } = tree
  const start = tree.start[node]!
  const end = comments.trailOf(tree.end[node]!)
  const line = lineStart(text, start)
  const after = lineAfter(text, end)
  const whole = /^[ \t]*$/.test(text.slice(line, start)) && /^[ \t\r]*\n?$/.test(text.slice(end, after))
  return whole ? { start: line, end: after, whole } : { start, end: tree.end[node]!, whole }
}

/** Indentation of a statement's line. */
export const indentOf = (tree: Tree, node: number): string => indentAt(tree.text, tree.start[node]!)
