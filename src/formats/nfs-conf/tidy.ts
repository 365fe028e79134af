import { children, commentSpans, IniTag, NodeFlag, ROOT, type Tree, wordText } from '../../syntax/index.ts'
import {
  indentAt,
  lineAfter,
  lineEnd,
  lineStart,
  type Span,
  sortEdits,
  type TextEdit,
  trimEdit,
  withoutTrailingBlanks,
} from '../../text/index.ts'
import { isKnownSection, plainSections } from './entries.ts'

/** Lays the file out as the renderer would: no indentation, ` = `, one blank line between sections. Only white space changes. */
export function tidy(tree: Tree): TextEdit[] {
  const separators: TextEdit[] = []
  const lines: TextEdit[] = []
  const own = ownLineComments(tree)
  for (const line of own) outdent(tree, line, lines)
  for (let node = ROOT + 1; node < tree.nodeCount; node++) {
    outdent(tree, lineStart(tree.text, tree.start[node]!), lines)
    if (tree.tag[node] === IniTag.entry) separate(tree, node, separators)
    if (tree.tag[node] === IniTag.section) setApart(tree, node, own, lines)
  }
  trimLines(tree, lines)
  return [...separators, ...outsideOf(strangeSections(tree), sortEdits(lines))]
    .map((edit) => trimEdit(tree.text, edit))
    .filter(({ start, end, text }) => start !== end || text !== '')
}

/** Sections that nobody reads: the model keeps their text as it is, from the header to the last setting. */
function strangeSections(tree: Tree): Span[] {
  const found: Span[] = []
  const known = new Set([...plainSections(tree)].filter(({ name }) => isKnownSection(name)).map(({ node }) => node))
  for (const node of children(tree, ROOT)) {
    if (tree.tag[node] === IniTag.section && !known.has(node)) found.push({ start: tree.start[node]!, end: tree.end[node]! })
  }
  return found
}

/** Of edits in order those that lie in none of the spans. */
function outsideOf(spans: readonly Span[], edits: readonly TextEdit[]): TextEdit[] {
  let at = 0
  return edits.filter((edit) => {
    while (at < spans.length && spans[at]!.end < edit.end) at++
    return at === spans.length || edit.start < spans[at]!.start || edit.end <= spans[at]!.start
  })
}

/** Starts of the lines that hold a comment and nothing else. */
function ownLineComments(tree: Tree): Set<number> {
  const lines = new Set<number>()
  for (const { start } of commentSpans(tree)) {
    const line = lineStart(tree.text, start)
    if (line + indentAt(tree.text, start).length === start && !isContinued(tree.text, line)) lines.add(line)
  }
  return lines
}

/** A line that the backslash at the end of the one above joins to it. */
const isContinued = (text: string, line: number): boolean => line > 1 && text.charAt(line - 2) === '\\'

function outdent(tree: Tree, line: number, edits: TextEdit[]): void {
  const indent = indentAt(tree.text, line)
  if (indent !== '' && !isContinued(tree.text, line)) edits.push({ start: line, end: line + indent.length, text: '' })
}

function separate(tree: Tree, node: number, edits: TextEdit[]): void {
  const first = tree.firstWord[node]!
  const [from, to] = [tree.wordEnd[first]!, tree.wordStart[first + 1]!]
  if (tree.wordStart[first] === from || wordText(tree, first + 1).trim() === '' || tree.flags[node]! & NodeFlag.damaged) return
  const between = tree.text.slice(from, to)
  if (/^[ \t]*=[ \t]*$/.test(between) && between !== ' = ') edits.push({ start: from, end: to, text: ' = ' })
}

/**
 * One blank line above a section and the comments that lead it. Comments that touch the lines above as well may
 * belong to either side, so nothing is put between.
 */
function setApart(tree: Tree, section: number, own: ReadonlySet<number>, edits: TextEdit[]): void {
  const { text } = tree
  const header = lineStart(text, tree.start[section]!)
  let top = header
  while (top > 0 && own.has(lineStart(text, top - 1))) top = lineStart(text, top - 1)
  let from = top
  while (from > 0 && isBlank(text, lineStart(text, from - 1), from)) from = lineStart(text, from - 1)
  if (from === 0 || isContinued(text, header) || (from === top && top !== header)) return
  edits.push({ start: from, end: top, text: lineEnd(text) })
}

const isBlank = (text: string, line: number, end: number): boolean =>
  !isContinued(text, line) && /^[ \t]*\r?\n$/.test(text.slice(line, end))

/** White space at line ends; behind a backslash it is what keeps the next line apart, behind CR the line end. */
function trimLines({ text, faults }: Tree, edits: TextEdit[]): void {
  const nul = faults.find(({ code }) => code === 'nul')
  const end = nul ? nul.start : text.length
  for (let line = 0; line < end; line = lineAfter(text, line)) {
    const after = lineAfter(text, line)
    const content = text.slice(line, after).replace(/\r?\n$/, '')
    const kept = withoutTrailingBlanks(content)
    if (kept === content || after > end || kept === '' || /[\\\r]$/.test(kept)) continue
    edits.push({ start: line + kept.length, end: line + content.length, text: '' })
  }
}
