import type { Document } from '../../document/index.ts'
import { ExportsTag, firstChild, nextSibling, ROOT, type Tree } from '../../syntax/index.ts'
import type { TextEdit } from '../../text/index.ts'
import type { ExportsFile } from './model/index.ts'

/** What stands between two parts of an entry: blanks, and backslashes that continue the line. */
const GAP = /^(?:[ \t]|\\\n)+$/

/**
 * Lays the file out as the renderer would: entries at the start of their line, two blanks behind the path,
 * and in an entry that is continued each client on a line of its own. Only white space changes.
 */
export function tidy({ tree }: Document<ExportsFile>): TextEdit[] {
  const edits: TextEdit[] = []
  for (let entry = firstChild(tree, ROOT); entry !== -1; entry = nextSibling(tree, entry)) {
    if (tree.tag[entry] === ExportsTag.entry) for (const edit of tidyEntry(tree, entry)) edits.push(edit)
  }
  return edits.filter(({ start, end, text }) => tree.text.slice(start, end) !== text)
}

function tidyEntry(tree: Tree, entry: number): TextEdit[] {
  const { text } = tree
  const edits: TextEdit[] = []
  const start = tree.start[entry]!
  let line = start
  while (text[line - 1] === ' ' || text[line - 1] === '\t') line--
  const isFirst = line === 0 || (text[line - 1] === '\n' && text[line - 2] !== '\\')
  if (isFirst && line < start) edits.push({ start: line, end: start, text: '' })
  const gaps = gapsOf(tree, entry)
  const isContinued = gaps.some((gap) => text.slice(gap.start, gap.end).includes('\n'))
  gaps.forEach((gap, i) => {
    edits.push({ ...gap, text: isContinued ? ' \\\n    ' : i === 0 ? '  ' : ' ' })
  })
  const end = tree.end[entry]!
  const behind = /[ \t]+(?=\n|$|#)/y
  behind.lastIndex = end
  const trail = behind.exec(text)
  // A blank is all that keeps a backslash at the end from continuing the line.
  if (trail && text[end - 1] !== '\\') {
    edits.push({ start: end, end: end + trail[0].length, text: text[end + trail[0].length] === '#' ? '  ' : '' })
  }
  return edits
}

/** The white space between path and clients, where it is nothing else. */
function gapsOf(tree: Tree, entry: number): { start: number; end: number }[] {
  const gaps: { start: number; end: number }[] = []
  let before = tree.wordEnd[tree.firstWord[entry]!]!
  for (let item = firstChild(tree, entry); item !== -1; item = nextSibling(tree, item)) {
    const gap = { start: before, end: tree.start[item]! }
    if (GAP.test(tree.text.slice(gap.start, gap.end))) gaps.push(gap)
    before = tree.end[item]!
  }
  return gaps
}
