import { firstChild, ROOT, type Tree } from '../syntax/index.ts'
import { indentAt, lineAfter, lineStart, type TextEdit } from '../text/index.ts'
import type { Spot } from './spots.ts'

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

/** What this file indents one level of blocks by: as its first block with a line of its own inside does. */
export function stepOf(tree: Tree): string | undefined {
  for (let node = ROOT + 1; node < tree.nodeCount; node++) {
    const child = firstChild(tree, node)
    if (tree.open[node]! < 0 || child === -1) continue
    const line = lineStart(tree.text, tree.start[child]!)
    if (line < tree.open[node]!) continue
    const [outer, inner] = [indentOf(tree, node), indentOf(tree, child)]
    if (inner.startsWith(outer) && line + inner.length === tree.start[child]) return inner.slice(outer.length)
  }
  return undefined
}

/** Takes out a statement that shares its line with others, and the blanks on one side of it. */
export function cutOut({ text, start, end }: Tree, node: number): TextEdit {
  const [from, to] = [skipBlanksBack(text, start[node]!), end[node]!]
  if (from > 0 && text.charCodeAt(from - 1) !== 10) return { start: from, end: to, text: '' }
  return { start: start[node]!, end: skipBlanks(text, to), text: '' }
}

/** Puts a statement beside its neighbour on a line, or between the braces of an empty block. */
export function insertRunning(tree: Tree, { parent, after, before }: Spot, statement: string): TextEdit {
  const at = after !== -1 ? tree.end[after]! : before !== -1 ? tree.start[before]! : tree.open[parent]!
  const isTight = after === -1 && before === -1 && at === tree.close[parent]
  const text = after === -1 && before !== -1 ? `${statement} ` : ` ${statement}${isTight ? ' ' : ''}`
  return { start: at, end: at, text }
}

const isBlank = (code: number): boolean => code === 32 || code === 9

function skipBlanks(text: string, from: number): number {
  let at = from
  while (at < text.length && isBlank(text.charCodeAt(at))) at++
  return at
}

function skipBlanksBack(text: string, from: number): number {
  let at = from
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) at--
  return at
}
