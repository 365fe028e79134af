import { ColumnsTag, NodeFlag, type Tree } from '../../syntax/index.ts'
import { lineAfter, lineStart, type Span, type TextEdit } from '../../text/index.ts'

const TAB = 9
/** Blanks between columns that nothing else decides. */
const GAP = '  '

/** A row's fields as they stand between blanks; the options are one, and words behind the sixth are there too. */
export function rowFields({ text, start, end }: Tree, node: number): Span[] {
  const fields: Span[] = []
  const pattern = /[^ \t]+/y
  for (let at = start[node]!; at < end[node]!; ) {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (!found) at++
    else {
      const to = Math.min(at + found[0].length, end[node]!)
      fields.push({ start: at, end: to })
      at = to
    }
  }
  return fields
}

/** Where a text ends on a terminal, begun at `column`. */
function columnAfter(text: string, column = 0): number {
  let at = column
  for (let i = 0; i < text.length; i++) at = text.charCodeAt(i) === TAB ? at - (at % 8) + 8 : at + 1
  return at
}

const columnAt = (text: string, offset: number): number => columnAfter(text.slice(lineStart(text, offset), offset))

const isRow = ({ nodeCount, tag, flags }: Tree, node: number): boolean =>
  node > 0 && node < nodeCount && tag[node] === ColumnsTag.row && !(flags[node]! & NodeFlag.ignored)

/** Whether a field begins where a column does: behind a wide gap, or below or above its like. */
function standsInColumn(tree: Tree, node: number, fields: readonly Span[], index: number): boolean {
  const { text } = tree
  const gap = text.slice(fields[index - 1]!.end, fields[index]!.start)
  if (gap.length > 1 || gap.includes('\t')) return true
  const column = columnAt(text, fields[index]!.start)
  return [node - 1, node + 1].some((other) => {
    const field = isRow(tree, other) ? rowFields(tree, other)[index] : undefined
    return field !== undefined && columnAt(text, field.start) === column
  })
}

/** Blanks, or tabs where `like` has some, from one column to another; at least one. */
function padding(from: number, to: number, like: string): string {
  if (like.includes('\t')) return '\t'.repeat(Math.max(1, Math.ceil((to - (from - (from % 8))) / 8)))
  return ' '.repeat(Math.max(1, to - from))
}

/** The gaps of a row, or two blanks where it has none. */
function usualGap({ text }: Tree, fields: readonly Span[]): string {
  const gaps = fields.slice(1).map(({ start }, i) => text.slice(fields[i]!.end, start))
  if (gaps.some((gap) => gap.includes('\t'))) return '\t'
  return gaps.length > 0 && gaps.every((gap) => gap === ' ') ? ' ' : GAP
}

/** What comes between a text that ends at `column` and the field `index`, laid out as in `node`. */
function gapLike(tree: Tree, node: number, index: number, column: number): string {
  const { text } = tree
  const fields = rowFields(tree, node)
  const field = fields[index]
  if (!field) return usualGap(tree, fields)
  const gap = text.slice(fields[index - 1]!.end, field.start)
  return standsInColumn(tree, node, fields, index) ? padding(column, columnAt(text, field.start), gap) : gap
}

/** A row whose fields stand in the columns of another. */
export function likeRow(fields: readonly string[], { tree, node }: { readonly tree: Tree; readonly node: number }): string {
  const margin = columnAt(tree.text, tree.start[node]!)
  let line = fields[0] ?? ''
  for (let index = 1; index < fields.length; index++) {
    line += gapLike(tree, node, index, columnAfter(line, margin)) + fields[index]!
  }
  return line
}

/** Rows of which each column is as wide as its widest field. */
export function alignedRows(rows: readonly (readonly string[])[]): string[] {
  const widths = columnWidths(rows)
  return rows.map((fields) =>
    fields.map((field, i) => (i === fields.length - 1 ? field : field + ' '.repeat(widths[i]! - field.length) + GAP)).join(''),
  )
}

/** A row's last field pads nothing, so it widens no column. */
function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const widths: number[] = []
  for (const fields of rows) {
    for (let i = 0; i < fields.length - 1; i++) widths[i] = Math.max(widths[i] ?? 0, fields[i]!.length)
  }
  return widths
}

/** Edits that give a row new fields: `undefined` keeps one as it is. A changed field shifts only its own padding. */
export function rewriteFields(tree: Tree, node: number, wanted: readonly (string | undefined)[], eol: string): TextEdit[] {
  const { text } = tree
  const fields = rowFields(tree, node)
  const edits: TextEdit[] = []
  const kept = Math.min(wanted.length, fields.length)
  for (let i = 0; i < kept; i++) {
    const field = fields[i]!
    const now = wanted[i]
    if (now === undefined) continue
    edits.push({ ...field, text: now })
    const next = fields[i + 1]
    if (next && i + 1 < kept && standsInColumn(tree, node, fields, i + 1)) edits.push(...repad(text, field, next, now))
  }
  edits.push(...(wanted.length < fields.length ? cut(tree, node, fields, wanted.length, eol) : append(tree, node, fields, wanted)))
  return edits
}

/** The padding behind a changed field, changed at its far end so that the next field stays in its column. */
function repad(text: string, field: Span, next: Span, now: string): TextEdit[] {
  const gap = text.slice(field.end, next.start)
  const from = columnAfter(now, columnAt(text, field.start))
  const wanted = padding(from, columnAt(text, next.start), gap)
  if (wanted === gap) return []
  if (gap.startsWith(wanted)) return [{ start: field.end + wanted.length, end: next.start, text: '' }]
  if (wanted.startsWith(gap)) return [{ start: next.start, end: next.start, text: wanted.slice(gap.length) }]
  return [{ start: field.end, end: next.start, text: wanted }]
}

/** New fields behind the last one, in the columns of a neighbour. */
function append(tree: Tree, node: number, fields: readonly Span[], wanted: readonly (string | undefined)[]): TextEdit[] {
  if (wanted.length === fields.length) return []
  const at = fields.at(-1)!.end
  const neighbour = [node - 1, node + 1].find((other) => isRow(tree, other) && rowFields(tree, other).length > fields.length)
  const lastWanted = wanted[fields.length - 1]
  let column = lastWanted === undefined ? columnAt(tree.text, at) : columnAfter(lastWanted, columnAt(tree.text, fields.at(-1)!.start))
  let added = ''
  for (let i = fields.length; i < wanted.length; i++) {
    const gap = neighbour === undefined ? usualGap(tree, fields) : gapLike(tree, neighbour, i, column)
    added += gap + wanted[i]!
    column = columnAfter(gap + wanted[i]!, column)
  }
  return [{ start: at, end: at, text: added }]
}

/** Takes off the last fields. A comment may stand behind six fields only, so it moves to a line above. */
function cut({ text, start, end }: Tree, node: number, fields: readonly Span[], count: number, eol: string): TextEdit[] {
  const from = fields[count - 1]!.end
  const line = text.slice(end[node]!, lineAfter(text, end[node]!)).replace(/\r?\n$/, '')
  const comment = line.trim()
  const gone = { start: from, end: comment === '' ? end[node]! : end[node]! + line.length, text: '' }
  if (comment === '') return [gone]
  const margin = lineStart(text, start[node]!)
  return [{ start: margin, end: margin, text: `${text.slice(margin, start[node]!)}${comment}${eol}` }, gone]
}

/** Edits that put the fields of these rows in columns, two blanks apart or as far as all of them are; so much for comments behind them too. */
export function alignEdits(tree: Tree, nodes: readonly number[]): TextEdit[] {
  const { text } = tree
  const rows = nodes.map((node) => rowFields(tree, node))
  const widths = columnWidths(rows.map((fields) => fields.map(({ start, end }) => text.slice(start, end))))
  const extents = widths.map((width, i) => commonExtent(text, rows, i) ?? width + GAP.length)
  const edits: TextEdit[] = []
  const set = (start: number, end: number, wanted: string): void => {
    if (text.slice(start, end) !== wanted) edits.push({ start, end, text: wanted })
  }
  for (const fields of rows) {
    set(lineStart(text, fields[0]!.start), fields[0]!.start, '')
    for (let i = 1; i < fields.length; i++) {
      const { start, end } = fields[i - 1]!
      set(end, fields[i]!.start, ' '.repeat(extents[i - 1]! - (end - start)))
    }
    const last = fields.at(-1)!.end
    const behind = /^[ \t]*/.exec(text.slice(last, lineAfter(text, last)))![0].length
    set(last, last + behind, text.charAt(last + behind) === '#' ? GAP : '')
  }
  return edits
}

/** From one column to the next, where all rows agree: a heading above them may be laid out so. */
function commonExtent(text: string, rows: readonly (readonly Span[])[], index: number): number | undefined {
  let extent: number | undefined
  for (const fields of rows) {
    const [field, next] = [fields[index], fields[index + 1]]
    if (!field || !next) continue
    const own = next.start - field.start
    if ((extent ?? own) !== own || own < field.end - field.start + GAP.length || text.slice(field.end, next.start).includes('\t'))
      return undefined
    extent = own
  }
  return extent
}
