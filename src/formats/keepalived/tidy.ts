import type { Document } from '../../document/index.ts'
import { KeepalivedTag, ROOT, type Tree } from '../../syntax/index.ts'
import { lineAfter, lineEnd, lineStart, type Span, type TextEdit } from '../../text/index.ts'
import type { KeepalivedConf } from './types.ts'

const STEP = 4

/**
 * Lays the file out as the renderer does: four blanks a level, one blank line between blocks, none at line ends.
 * Only white space changes. Where braces do not balance nobody knows what belongs to what, so nothing is touched.
 */
export function tidy(document: Document<KeepalivedConf>): TextEdit[] {
  const { tree } = document
  const { text } = tree
  if (tree.faults.length > 0) return []
  const kept = keptAsTheyAre(document)
  const depths = depthsOf(tree)
  const edits: TextEdit[] = []
  let skipped = 0
  let change = 0
  let depth = 0
  let blanks = 0
  let isAfterBlock = false
  for (let start = 0; start < text.length; ) {
    const next = lineAfter(text, start)
    let end = next
    while (end > start && /[\r\n]/.test(text.charAt(end - 1))) end--
    let from = start
    while (from < end && isBlank(text, from)) from++
    // A closing brace stands where the head of its block does.
    while (change < depths.length && depths[change]!.at <= from) depth += depths[change++]!.by
    while (skipped < kept.length && kept[skipped]!.end <= start) skipped++
    const isKept = skipped < kept.length && kept[skipped]!.start < start
    if (from === end && !isKept) {
      blanks++
      if (blanks > 1 || start === 0) edits.push({ start, end: next, text: '' })
      else if (end > start) edits.push({ start, end, text: '' })
    } else {
      const isClosing = text.charAt(from) === '}'
      if (isAfterBlock && blanks === 0 && depth === 0 && !isClosing) edits.push({ start, end: start, text: lineEnd(text) })
      if (!isKept) tidyLine(text, start, from, end, depth, edits)
      blanks = 0
      isAfterBlock = isClosing && depth === 0 && from + 1 === withoutBlanks(text, from, end)
    }
    while (change < depths.length && depths[change]!.at < next) depth += depths[change++]!.by
    start = next
  }
  return edits
}

function tidyLine(text: string, start: number, from: number, end: number, depth: number, edits: TextEdit[]): void {
  const indent = ' '.repeat(STEP * Math.max(0, depth))
  if (text.slice(start, from) !== indent) edits.push({ start, end: from, text: indent })
  const trimmed = withoutBlanks(text, from, end)
  // Behind a backslash the blank keeps the next line apart.
  if (trimmed < end && text.charAt(trimmed - 1) !== '\\') edits.push({ start: trimmed, end, text: '' })
}

const isBlank = (text: string, at: number): boolean => text.charAt(at) === ' ' || text.charAt(at) === '\t'

function withoutBlanks(text: string, from: number, end: number): number {
  let at = end
  while (at > from && isBlank(text, at - 1)) at--
  return at
}

/** Where the level of blocks changes: behind an opening brace, and at a closing one. */
function depthsOf(tree: Tree): { readonly at: number; readonly by: 1 | -1 }[] {
  const found: { at: number; by: 1 | -1 }[] = []
  for (let node = ROOT + 1; node < tree.nodeCount; node++) {
    if (tree.open[node]! < 0) continue
    found.push({ at: tree.open[node]!, by: 1 }, { at: tree.close[node]!, by: -1 })
  }
  return found.sort((a, b) => a.at - b.at || a.by - b.by)
}

/** Statements that the model keeps word for word, and definitions over several lines: from their second line on. */
function keptAsTheyAre(document: Document<KeepalivedConf>): Span[] {
  const { tree } = document
  const spans: Span[] = []
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) for (const item of value) visit(item)
    else {
      for (const [key, inner] of Object.entries(value)) {
        if (key !== 'unknown') visit(inner)
        else for (const item of inner as object[]) spans.push(document.spanOf(item)!)
      }
    }
  }
  visit(document.model)
  for (let node = ROOT + 1; node < tree.nodeCount; node++) {
    if (tree.tag[node] === KeepalivedTag.definition) spans.push({ start: tree.start[node]!, end: tree.end[node]! })
  }
  return spans.filter(({ start, end }) => lineStart(tree.text, end) > start).sort((a, b) => a.start - b.start)
}
