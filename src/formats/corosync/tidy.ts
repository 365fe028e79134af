import { type AnyBody, type Field, Misfit, type Value } from '../../lens/index.ts'
import { ColonTag, children, commentSpans, LINE_LIMIT, NodeFlag, ROOT, type Tree } from '../../syntax/index.ts'
import {
  byteLength,
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
import { STEP } from './dialect.ts'
import { corosyncConf } from './model/index.ts'

/** Where lines do not nest as they seem to, their indentation is what shows where a brace is missing. */
const TELLING = new Set([
  ...['unclosed', 'unclosed-at-end', 'swallowed-brace', 'unexpected-brace', 'text-around-brace', 'brace-below'],
  ...['nul', 'nul-hides', 'line-too-long', 'cut-character'],
])

/** Lays the file out as the renderer does: four blanks a level, `key: value`, a blank line between sections. */
export function tidy(tree: Tree): TextEdit[] {
  return tree.faults.some(({ code }) => TELLING.has(code)) ? [] : new Tidier(tree).run()
}

interface Block extends Span {
  readonly depth: number
}

class Tidier {
  private readonly tree: Tree
  private readonly separators: TextEdit[] = []
  private readonly lines: TextEdit[] = []
  /** The file and every section that the model reads, in the order in which they begin. */
  private readonly blocks: Block[] = []
  /** Sections that the model keeps as they are. */
  private readonly kept: Span[] = []
  private readonly commentLines = new Set<number>()

  constructor(tree: Tree) {
    this.tree = tree
  }

  run(): TextEdit[] {
    const { tree } = this
    for (const { start } of commentSpans(tree)) this.commentLines.add(lineStart(tree.text, start))
    this.block(corosyncConf, ROOT, 0)
    this.comments()
    this.trimLines()
    return [...this.separators, ...outsideOf(this.kept, sortEdits(this.lines))]
      .map((edit) => trimEdit(tree.text, edit))
      .filter(({ start, end, text }) => start !== end || text !== '')
  }

  /** The statements of one block; blocks nest no deeper than the model does. */
  private block(body: AnyBody, parent: number, depth: number): void {
    const { tree } = this
    this.blocks.push({ start: tree.open[parent]!, end: tree.close[parent]!, depth })
    const seen = new Set<string>()
    for (const node of children(tree, parent)) {
      // Ahead of its indentation, which is put in at the same place.
      if (tree.tag[node] === ColonTag.section && node !== parent + 1) this.setApart(node)
      const fits = this.indent(tree.start[node]!, depth)
      const slot = body.slot(tree, node)
      if (tree.tag[node] === ColonTag.pair) {
        if (fits && slot && this.isRead(slot.field, node)) this.separate(node)
        continue
      }
      if (tree.tag[node] !== ColonTag.section) continue
      const isAgain = slot !== undefined && seen.has(slot.key)
      if (slot?.field.body && !(tree.flags[node]! & NodeFlag.ignored) && !(isAgain && isSingle(slot.field))) {
        seen.add(slot.key)
        this.lines.push({ start: this.nameEnd(node), end: tree.open[node]! - 1, text: ' ' })
        this.block(slot.field.body as AnyBody, node, depth + 1)
        this.indent(tree.close[node]!, depth)
      } else this.kept.push({ start: tree.start[node]!, end: tree.end[node]! })
    }
  }

  /** Whether a value is part of the model, and not a line that is kept as it is. */
  private isRead({ value, parts }: Field<unknown>, node: number): boolean {
    const { tree } = this
    if (!value || parts) return false
    return !((value as Value<unknown>).read(tree, tree.firstWord[node]! + 1, tree.firstWord[node + 1]!) instanceof Misfit)
  }

  private nameEnd(node: number): number {
    return this.tree.wordEnd[this.tree.firstWord[node]!]!
  }

  /** Indents the line of an offset; false where it would become longer than corosync reads. */
  private indent(offset: number, depth: number): boolean {
    const { text } = this.tree
    const line = lineStart(text, offset)
    const before = indentAt(text, line)
    const wanted = STEP.repeat(depth)
    if (byteLength(text, line, lineAfter(text, offset)) + wanted.length + 2 > LINE_LIMIT) return false
    if (before !== wanted) this.lines.push({ start: line, end: line + before.length, text: wanted })
    return true
  }

  private separate(node: number): void {
    const { tree } = this
    const [start, end] = [this.nameEnd(node), tree.wordStart[tree.firstWord[node]! + 1]!]
    const isEmpty = end === tree.wordEnd[tree.firstWord[node]! + 1]
    const wanted = isEmpty ? ':' : ': '
    const between = tree.text.slice(start, end)
    if (between !== wanted && /^[ \t]*:[ \t]*$/.test(between)) this.separators.push({ start, end, text: wanted })
  }

  /** One blank line above a section and the comments that lead it; comments that touch the lines above may belong to those. */
  private setApart(section: number): void {
    const { text, start } = this.tree
    const own = lineStart(text, start[section]!)
    let top = own
    while (top > 0 && this.commentLines.has(lineStart(text, top - 1))) top = lineStart(text, top - 1)
    let from = top
    while (from > 0 && /^[ \t]*\r?\n$/.test(text.slice(lineStart(text, from - 1), from))) from = lineStart(text, from - 1)
    if (from === 0 || (from === top && top !== own)) return
    this.lines.push({ start: from, end: top, text: lineEnd(text) })
  }

  private comments(): void {
    const { blocks, tree } = this
    const open: Block[] = []
    let next = 0
    for (const { start } of commentSpans(tree)) {
      while (next < blocks.length && blocks[next]!.start <= start) open.push(blocks[next++]!)
      while (open.length > 1 && open.at(-1)!.end <= start) open.pop()
      this.indent(start, open.at(-1)!.depth)
    }
  }

  private trimLines(): void {
    const { text } = this.tree
    for (let line = 0; line < text.length; line = lineAfter(text, line)) {
      const content = text.slice(line, lineAfter(text, line)).replace(/\r?\n$/, '')
      const trimmed = withoutTrailingBlanks(content)
      if (trimmed !== '' && trimmed !== content) this.lines.push({ start: line + trimmed.length, end: line + content.length, text: '' })
    }
  }
}

/** A section that counts once: another of its name is no part of the model. */
const isSingle = ({ presence, about }: Field<unknown>): boolean =>
  presence === 'optional' && !(about as { readonly merge?: boolean } | undefined)?.merge

/** Of edits in order those that lie in none of the spans. */
function outsideOf(spans: readonly Span[], edits: readonly TextEdit[]): TextEdit[] {
  let at = 0
  return edits.filter((edit) => {
    while (at < spans.length && spans[at]!.end < edit.end) at++
    return at === spans.length || edit.start < spans[at]!.start || edit.end <= spans[at]!.start
  })
}
