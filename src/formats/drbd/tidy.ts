import { commentSpans, ROOT, type Tree } from '../../syntax/index.ts'
import { indentAt, lineAfter, lineStart, type Span, sortEdits, type TextEdit, trimEdit, withoutTrailingBlanks } from '../../text/index.ts'
import type { DrbdDocument } from './effective/index.ts'

const STEP = '    '

/**
 * Lays the file out as the renderer would: blocks indented by four, one blank between words, none before a semicolon.
 * Lines stay lines: what stands on one line may have been put there for a reason. Only white space changes.
 */
export function tidy(document: DrbdDocument): TextEdit[] {
  const { tree } = document
  const edits: TextEdit[] = []
  const kept = keptSpans(document)
  const depth = depthsOf(tree)
  const known = new Outside(kept)
  for (let node = ROOT + 1; node < tree.nodeCount; node++) {
    const start = tree.start[node]!
    // The text of what is kept begins at its first word: what stands before that is free.
    if (known.has(start, start)) indent(tree, start, depth[node]!, edits)
    const close = tree.close[node]!
    if (close >= 0 && tree.text.charAt(close) === '}' && known.has(close, close + 1)) indent(tree, close, depth[node]!, edits)
    if (known.has(start, start + 1)) spaces(tree, node, edits)
  }
  comments(tree, depth, known, edits)
  trimLines(tree, known, edits)
  return sortEdits(edits)
    .map((edit) => trimEdit(tree.text, edit))
    .filter(({ start, end, text }) => start !== end || text !== '')
}

/** What the model keeps word for word, outermost and in order. */
function keptSpans(document: DrbdDocument): Span[] {
  const spans: Span[] = []
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'unknown') for (const item of inner as object[]) spans.push(document.spanOf(item)!)
      else visit(inner)
    }
  }
  visit(document.model)
  return spans.sort((a, b) => a.start - b.start)
}

/** Whether a place lies in none of some spans; an offset alone lies between characters. */
class Outside {
  private readonly spans: readonly Span[]
  constructor(spans: readonly Span[]) {
    this.spans = spans
  }

  has(start: number, end: number): boolean {
    let low = 0
    let high = this.spans.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.spans[middle]!.end <= start) low = middle + 1
      else high = middle
    }
    const next = this.spans[low]
    return next === undefined || (end > start ? end <= next.start : start <= next.start)
  }
}

function depthsOf(tree: Tree): Int32Array {
  const depth = new Int32Array(tree.nodeCount)
  for (let node = ROOT + 1; node < tree.nodeCount; node++) depth[node] = tree.parent[node] === ROOT ? 0 : depth[tree.parent[node]!]! + 1
  return depth
}

/** A comment is as deep as the innermost block around it. */
function comments(tree: Tree, depth: Int32Array, known: Outside, edits: TextEdit[]): void {
  let node = ROOT
  for (const { start } of commentSpans(tree)) {
    while (node + 1 < tree.nodeCount && tree.start[node + 1]! <= start) node++
    let around = node
    while (around !== ROOT && !(tree.open[around]! >= 0 && tree.open[around]! <= start && tree.close[around]! >= start))
      around = tree.parent[around]!
    if (known.has(start, start + 1)) indent(tree, start, around === ROOT ? 0 : depth[around]! + 1, edits)
  }
}

/** Deeper than this nobody indents. */
const DEEPEST = 16

/** Indents a line by what begins it. */
function indent({ text }: Tree, offset: number, depth: number, edits: TextEdit[]): void {
  const line = lineStart(text, offset)
  const now = indentAt(text, offset)
  const wanted = STEP.repeat(Math.min(depth, DEEPEST))
  if (line + now.length === offset && now !== wanted) edits.push({ start: line, end: offset, text: wanted })
}

function spaces(tree: Tree, node: number, edits: TextEdit[]): void {
  const { text } = tree
  const [from, to] = [tree.firstWord[node]!, tree.firstWord[node + 1]!]
  for (let word = from + 1; word < to; word++) {
    const [before, next] = [textOf(tree, word - 1), textOf(tree, word)]
    const isTight = next === ':' || before === ':' || before === '[' || next === ']'
    gap(text, tree.wordEnd[word - 1]!, tree.wordStart[word]!, isTight ? '' : ' ', edits)
  }
  if (to === from) return
  const last = tree.wordEnd[to - 1]!
  if (tree.open[node]! >= 0) gap(text, last, tree.open[node]! - 1, ' ', edits)
  else if (text.charAt(tree.end[node]! - 1) === ';') gap(text, last, tree.end[node]! - 1, '', edits)
}

const textOf = (tree: Tree, word: number): string => tree.text.slice(tree.wordStart[word], tree.wordEnd[word])

/** White space alone is replaced, and only within a line. */
function gap(text: string, start: number, end: number, wanted: string, edits: TextEdit[]): void {
  const between = text.slice(start, end)
  if (between !== wanted && /^[ \t]*$/.test(between)) edits.push({ start, end, text: wanted })
}

/** White space at line ends; quotes do not go over a line end, so it is part of no text. */
function trimLines({ text }: Tree, known: Outside, edits: TextEdit[]): void {
  for (let line = 0; line < text.length; line = lineAfter(text, line)) {
    const content = text.slice(line, lineAfter(text, line)).replace(/\r?\n$/, '')
    const kept = withoutTrailingBlanks(content)
    const [start, end] = [line + kept.length, line + content.length]
    if (kept !== content && kept !== '' && known.has(start, end)) edits.push({ start, end, text: '' })
  }
}
