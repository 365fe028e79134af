import { children, firstChild, nodeSpan, ROOT, type Tree, XmlRole, XmlTag } from '../syntax/index.ts'
import { lineEnd, type Span, type TextEdit } from '../text/index.ts'

const STEP = '  '

/** Lays a document out: an element a line, two blanks a level. Only white space between elements changes. */
export function tidyXml(tree: Tree, kept: readonly Span[]): TextEdit[] {
  // What is inside of what is a guess in a broken document.
  if (tree.faults.some(({ code }) => code !== 'doctype' && code !== 'encoding' && code !== 'entity-not-followed' && code !== 'nul'))
    return []
  const eol = lineEnd(tree.text)
  const edits: TextEdit[] = []
  const frozen = new Set(kept.map(({ start }) => start))
  const depth = new Int32Array(tree.nodeCount)
  const still = new Uint8Array(tree.nodeCount)
  for (let node = ROOT + 1; node < tree.nodeCount; node++) {
    const parent = tree.parent[node]!
    depth[node] = parent === ROOT ? 0 : depth[parent]! + 1
    still[node] = still[parent] || frozen.has(tree.start[node]!) ? 1 : 0
    if (tree.tag[node] === XmlTag.element && tree.open[node]! >= 0 && !still[node] && !isMixed(tree, node))
      inside(tree, node, depth[node]!, eol, edits)
  }
  return edits
}

/** Text counts as it is written, also where it is beside elements. */
function isMixed(tree: Tree, node: number): boolean {
  const word = tree.firstWord[node]! + 1
  return word < tree.firstWord[node + 1]! && (tree.role[word] === XmlRole.mixed || elementsOf(tree, node).length === 0)
}

const elementsOf = (tree: Tree, node: number): number[] =>
  firstChild(tree, node) === -1 ? [] : [...children(tree, node)].filter((child) => tree.tag[child] === XmlTag.element)

function inside(tree: Tree, node: number, depth: number, eol: string, edits: TextEdit[]): void {
  const inner = elementsOf(tree, node)
  if (inner.length === 0 || tree.close[node] === -1) return
  let from = tree.open[node]!
  for (const child of inner) {
    const { start, end } = nodeSpan(tree, child)
    gap(tree, from, start, STEP.repeat(depth + 1), STEP.repeat(depth + 1), eol, edits)
    from = end
  }
  gap(tree, from, tree.close[node]!, STEP.repeat(depth + 1), STEP.repeat(depth), eol, edits)
}

/** White space between two tags, and around the comments that stand there. */
function gap(tree: Tree, from: number, to: number, inner: string, last: string, eol: string, edits: TextEdit[]): void {
  const { text } = tree
  let at = from
  while (at <= to) {
    let end = at
    while (end < to && /\s/.test(text[end]!)) end++
    const white = text.slice(at, end)
    const lines = white.split('\n').length - 1
    // What stands beside a tag on its line is about that tag.
    const stays = end < to && lines === 0
    const wanted = stays ? (white === '' ? '' : ' ') : eol.repeat(Math.min(Math.max(lines, 1), 2)) + (end === to ? last : inner)
    if (white !== wanted) edits.push({ start: at, end, text: wanted })
    if (end === to) return
    const close = text.startsWith('<!--', end) ? text.indexOf('-->', end) + 3 : text.indexOf('?>', end) + 2
    at = Math.max(close, end + 1)
  }
}
