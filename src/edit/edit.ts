import {
  type AnyBody,
  type Dialect,
  type Layout,
  nodesOf,
  type Places,
  providers,
  type Raw,
  sameWord,
  type UnknownStatement,
  type WordEdits,
  writeBody,
} from '../lens/index.ts'
import { firstChild, NodeFlag, nextSibling, ROOT, type Tree } from '../syntax/index.ts'
import { applyEdits, lineAfter, lineEnd, lineStart, overlap, sortEdits, type TextEdit, trimEdit } from '../text/index.ts'
import { EditError } from './error.ts'
import { longestIncreasing, pairStatements, type WordStep, wordSteps } from './pairing.ts'
import { type CommentLines, commentLines, indentOf, statementRegion } from './place.ts'
import { copyData, sameData } from './plain-data.ts'

/** What an edit starts from: a file that was read, and how to read it again. */
export interface EditSource<Model extends object> {
  readonly tree: Tree
  readonly model: Model
  readonly places: Places
  readonly misfits: ReadonlySet<number>
  readonly body: AnyBody
  readonly dialect: Dialect
  /** Reads a text into a model as the source was read. */
  reread(text: string): Model
}

/**
 * Turns a change of the model into the smallest edits of the text, and proves them: the edited text is
 * read again and must say exactly what the draft says.
 */
export function editModel<Model extends object>(source: EditSource<Model>, change: (draft: Model) => void): TextEdit[] {
  const originals = new Map<object, object>()
  const draft = copyData(source.model, originals)
  change(draft)
  if (sameData(draft, source.model)) return []
  const writer = new EditWriter(source, originals, draft)
  const edits = writer.run()
  const { text } = source.tree
  if (overlap(edits)) throw new EditError('damaged', 'the changes touch each other in the text; make them one by one')
  const edited = applyEdits(text, edits)
  if (!sameData(source.reread(edited), writer.expected())) {
    throw new EditError('damaged', 'the file around this place is damaged or written in a way that hides the change; edit the text itself')
  }
  return sortEdits(edits.map((edit) => trimEdit(text, edit)).filter((edit) => edit.start !== edit.end || edit.text !== ''))
}

class EditWriter<Model extends object> {
  private readonly source: EditSource<Model>
  private readonly originals: Map<object, object>
  private readonly draft: Model
  private readonly comments: CommentLines
  private readonly eol: string
  private edits: TextEdit[] = []
  /** Unknown statements that became known because an edit put a readable value in their place. */
  private readonly mended = new Set<number>()

  constructor(source: EditSource<Model>, originals: Map<object, object>, draft: Model) {
    this.source = source
    this.originals = originals
    this.draft = draft
    this.comments = commentLines(source.tree)
    this.eol = lineEnd(source.tree.text)
  }

  run(): TextEdit[] {
    const { body, model } = this.source
    this.children([ROOT], body, writeBody(body, model as Record<string, unknown>), writeBody(body, this.draft as Record<string, unknown>))
    return this.edits
  }

  /** The draft, without the unknown statements that were mended. */
  expected(): Model {
    if (this.mended.size === 0) return this.draft
    const drop = (value: unknown): unknown => {
      if (typeof value !== 'object' || value === null) return value
      if (Array.isArray(value)) return value.map(drop)
      const entries = Object.entries(value).map(([key, inner]) => {
        if (key !== 'unknown') return [key, drop(inner)] as const
        const kept = (inner as UnknownStatement[] | undefined)?.filter((item) => !this.isMended(item))
        return [key, kept && kept.length > 0 ? kept : undefined] as const
      })
      return Object.fromEntries(entries)
    }
    return drop(this.draft) as Model
  }

  private isMended(item: object): boolean {
    const place = this.source.places.get(this.originals.get(item) ?? item)
    return place !== undefined && this.mended.has(place.node)
  }

  private children(nodes: readonly number[], body: AnyBody, before: readonly Raw[], after: readonly Raw[]): void {
    const bound = this.bind(nodes, body, before)
    const partner = pairStatements(before, after, this.originals, (raw) => this.keyOf(body, raw))
    const staying = this.stayingOf(after, partner, bound)
    const used = new Set(partner)
    before.forEach((_, i) => {
      if (!used.has(i)) for (const node of bound[i]!) this.remove(node, before[i]!)
    })
    // Of what is inserted at one place statements come first, as `spotFor` has it.
    const order = after.map((_, i) => i).sort((a, b) => Number(this.isApart(after[a]!)) - Number(this.isApart(after[b]!)) || a - b)
    order.forEach((i) => {
      const raw = after[i]!
      const from = partner[i]!
      if (from === -1) this.add(nodes, body, after, i, partner, staying, bound)
      else if (staying.has(i)) this.change(bound[from]!, before[from]!, raw)
      else this.move(nodes, after, i, partner, staying, bound, before[from]!)
    })
  }

  /** The nodes that each statement at hand stands for. */
  private bind(nodes: readonly number[], body: AnyBody, before: readonly Raw[]): (readonly number[])[] {
    const { tree, places, misfits } = this.source
    const lists = new Map<string, number[]>()
    return before.map(({ origin }) => {
      if (typeof origin.item === 'object') return nodesOf(places.get(origin.item)!)
      let list = lists.get(origin.field)
      if (!list) {
        list = providers(body, tree, nodes, origin.field).filter((node) => !misfits.has(node))
        lists.set(origin.field, list)
      }
      return origin.item === undefined ? list : [list[origin.item]!]
    })
  }

  private keyOf(body: AnyBody, raw: Raw): string | undefined {
    const field = body.fieldAt(raw.origin.field)
    const key = field?.body?.options.key
    return key === undefined ? undefined : `${raw.origin.field}\0${(raw.origin.item as Record<string, unknown>)[key]}`
  }

  /** Of each list's statements those that keep their order; a single statement always stays. */
  private stayingOf(after: readonly Raw[], partner: readonly number[], bound: readonly (readonly number[])[]): Set<number> {
    const byField = new Map<string, number[]>()
    after.forEach((raw, i) => {
      if (partner[i] === -1) return
      const list = byField.get(raw.origin.field)
      if (list) list.push(i)
      else byField.set(raw.origin.field, [i])
    })
    const staying = new Set<number>()
    for (const list of byField.values()) {
      const kept = longestIncreasing(list.map((i) => bound[partner[i]!]![0] ?? -1))
      for (const k of kept) staying.add(list[k]!)
    }
    return staying
  }

  /** A statement that stays: its words, then what is inside. */
  private change(nodes: readonly number[], before: Raw, after: Raw): void {
    const node = this.winner(nodes, before)
    if (node === undefined) return
    if (before.verbatim !== undefined || after.verbatim !== undefined) {
      if (before.verbatim !== after.verbatim) this.edits.push(this.replaceHead(node, after))
      return
    }
    this.words(node, before, after)
    if (!after.body) return
    const item = before.origin.item as object
    const inner = this.source.places.get(item)?.body
    if (inner) this.children(nodes, inner as AnyBody, before.body ?? [], after.body)
  }

  /** Of several statements for one value the one that the daemon takes. */
  private winner(nodes: readonly number[], raw: Raw): number | undefined {
    if (typeof raw.origin.item === 'object') return nodes[0]
    const owner = this.source.places.get(raw.origin.owner)
    const field = owner?.body?.fieldAt(raw.origin.field)
    return field?.about?.duplicates === 'first' ? nodes[0] : nodes.at(-1)
  }

  private words(node: number, before: Raw, after: Raw): void {
    const { tree, dialect } = this.source
    const steps = wordSteps(before.words, after.words, sameWord)
    if (steps.every(({ kind }) => kind === 'keep')) return
    this.refuseConditional(node, node + 1)
    const count = tree.firstWord[node + 1]! - tree.firstWord[node]!
    if (dialect.isMacro) {
      for (const step of steps) {
        if (step.kind === 'keep' || step.kind === 'insert') continue
        const written = before.words[step.from]!.text
        if (dialect.isMacro(written)) throw new EditError('macro', `the value is written as ${written}; change the definition instead`)
      }
    }
    if (dialect.rewrite) {
      this.edits.push(...dialect.rewrite(tree, node, after.words))
      return
    }
    if (count !== before.words.length || (tree.flags[node]! & NodeFlag.woven) !== 0) {
      this.edits.push(this.replaceHead(node, after))
      return
    }
    this.wordEdits(dialect, node, after, steps)
  }

  /** Words that are added or taken out side by side are one edit: a separator stands between them, not around each. */
  private wordEdits(dialect: Dialect & WordEdits, node: number, after: Raw, steps: readonly WordStep[]): void {
    const { tree } = this.source
    const first = tree.firstWord[node]!
    let last = -1
    for (let i = 0; i < steps.length; i++) {
      const step = steps[i]!
      const run = i
      while (steps[i + 1]?.kind === step.kind && (step.kind === 'remove' || step.kind === 'insert')) i++
      const count = i - run + 1
      if (step.kind === 'remove') this.edits.push(dialect.removeWords(tree, node, step.from, step.from + count))
      else if (step.kind === 'insert') this.edits.push(dialect.insertWords(tree, node, last, after.words.slice(step.to, step.to + count)))
      else last = step.from
      if (step.kind !== 'replace') continue
      const word = first + step.from
      this.edits.push({ start: tree.wordStart[word]!, end: tree.wordEnd[word]!, text: dialect.word(after.words[step.to]!) })
    }
  }

  private replaceHead(node: number, raw: Raw): TextEdit {
    const { tree, dialect } = this.source
    return {
      start: tree.start[node]!,
      end: dialect.headEnd(tree, node),
      text: dialect.head(raw, this.layout(indentOf(tree, node), node)),
    }
  }

  /** What stands under a condition says something on other hosts too: nothing is changed or taken away there. */
  private refuseConditional(from: number, to: number): void {
    const { flags } = this.source.tree
    for (let node = from; node < to; node++) {
      if (flags[node]! & NodeFlag.conditional) throw new EditError('conditional', 'this is written under a condition; edit the text itself')
    }
  }

  /** A value beside one that stands under a condition would win or lose against it by its place. */
  private refuseBesideConditional(nodes: readonly number[], body: AnyBody, raw: Raw): void {
    if (raw.verbatim !== undefined || (raw.origin.item !== undefined && !raw.origin.single)) return
    const { tree } = this.source
    for (const node of providers(body, tree, nodes, raw.origin.field)) this.refuseConditional(node, node + 1)
  }

  private layout(indent: string, like: number): Layout {
    return { indent, eol: this.eol, ...(like > ROOT ? { like: { tree: this.source.tree, node: like } } : {}) }
  }

  private remove(node: number, raw: Raw): void {
    const { tree, dialect } = this.source
    this.refuseConditional(node, tree.after[node]!)
    const list = dialect.inline?.(tree, tree.parent[node]!)
    if (list) this.edits.push(list.remove(node))
    else {
      const { start, end, whole } = statementRegion(tree, node, this.comments)
      this.edits.push({ start, end: whole && this.isApart(raw) ? this.afterBlank(start, end) : end, text: '' })
    }
  }

  private isApart(raw: Raw): boolean {
    return this.source.dialect.isApart?.(raw) ?? false
  }

  /** A removed block takes one of two blank lines around it along. */
  private afterBlank(start: number, end: number): number {
    const { text } = this.source.tree
    const above = start === 0 || text.slice(lineStart(text, start - 1), start).trim() === ''
    const after = lineAfter(text, end)
    return above && end < text.length && text.slice(end, after).trim() === '' ? after : end
  }

  private add(
    nodes: readonly number[],
    body: AnyBody,
    after: readonly Raw[],
    index: number,
    partner: readonly number[],
    staying: ReadonlySet<number>,
    bound: readonly (readonly number[])[],
  ): void {
    const raw = after[index]!
    this.refuseBesideConditional(nodes, body, raw)
    if (this.mend(nodes, body, raw)) return
    const spot = this.spotFor(nodes, after, index, partner, staying, bound)
    const { tree, dialect } = this.source
    const list = dialect.inline?.(tree, spot.parent)
    if (list) {
      this.edits.push(list.insert(spot.inlineAfter, dialect.head(raw, this.layout('', spot.like))))
      return
    }
    const isApart = this.isApart(raw)
    const sample = dialect.sample?.(tree, nodes, raw)
    const at = sample === undefined ? this.lineFor(spot, isApart) : lineAfter(tree.text, sample)
    this.insertLines(at, dialect.print([raw], this.layout(this.indentFor(spot), spot.like)), isApart)
  }

  /** A statement of the field that could not be read gives its place to the new value. */
  private mend(nodes: readonly number[], body: AnyBody, raw: Raw): boolean {
    if (raw.origin.item !== undefined || raw.verbatim !== undefined) return false
    const { tree, misfits } = this.source
    const damaged = providers(body, tree, nodes, raw.origin.field).filter((node) => misfits.has(node))
    const node = damaged.at(-1)
    if (node === undefined) return false
    this.edits.push(this.replaceHead(node, raw))
    this.mended.add(node)
    return true
  }

  private move(
    nodes: readonly number[],
    after: readonly Raw[],
    index: number,
    partner: readonly number[],
    staying: ReadonlySet<number>,
    bound: readonly (readonly number[])[],
    before: Raw,
  ): void {
    const { tree, dialect } = this.source
    const from = bound[partner[index]!]!
    const node = from[0]!
    this.refuseConditional(node, node + 1)
    if (from.length > 1) throw new EditError('damaged', 'a block that is written in several parts cannot be moved')
    const outer = this.edits
    this.edits = []
    this.change(from, before, after[index]!)
    const inner = this.edits
    this.edits = outer
    const spot = this.spotFor(nodes, after, index, partner, staying, bound)
    const list = dialect.inline?.(tree, spot.parent)
    const region = list ? { start: tree.start[node]!, end: tree.end[node]! } : this.withLead(node)
    const moved = applyEdits(
      tree.text.slice(region.start, region.end),
      inner.map((edit) => ({ ...edit, start: edit.start - region.start, end: edit.end - region.start })),
    )
    if (list) {
      this.edits.push(list.remove(node), list.insert(spot.inlineAfter, moved))
      return
    }
    this.edits.push({
      start: region.start,
      end: this.isApart(before) ? this.afterBlank(region.start, region.end) : region.end,
      text: '',
    })
    this.insertLines(this.lineFor(spot, this.isApart(before)), moved.endsWith('\n') ? moved : moved + this.eol, this.isApart(before))
  }

  /** A statement's lines with the comments that stand directly above it. */
  private withLead(node: number): { start: number; end: number } {
    const region = statementRegion(this.source.tree, node, this.comments)
    if (!region.whole) throw new EditError('damaged', 'a statement that shares its line with others cannot be moved')
    const lead = this.comments.leadOf(region.start)
    return { start: lead === 0 ? region.start : lead, end: region.end }
  }

  /** Where a statement belongs: behind the one before it in its list, else before the one behind it, else by the order of fields. */
  private spotFor(
    nodes: readonly number[],
    after: readonly Raw[],
    index: number,
    partner: readonly number[],
    staying: ReadonlySet<number>,
    bound: readonly (readonly number[])[],
  ): Spot {
    const { tree } = this.source
    const nodeOf = (i: number): number | undefined => (staying.has(i) ? bound[partner[i]!]!.at(-1) : undefined)
    const { field } = after[index]!.origin
    const sameList = (i: number): boolean => after[i]!.origin.field === field
    const isApart = this.isApart(after[index]!)
    // Blocks follow statements, never the other way round: below a header without an end a statement would be the block's.
    const fits = (i: number): boolean => this.isApart(after[i]!) === isApart || (isApart && i < index)
    const search = (step: 1 | -1, wanted: (i: number) => boolean): number | undefined => {
      for (let i = index + step; i >= 0 && i < after.length; i += step) {
        const node = wanted(i) && fits(i) ? nodeOf(i) : undefined
        if (node !== undefined) return node
      }
      return undefined
    }
    const behind = (node: number): Spot => ({
      parent: tree.parent[node]!,
      after: node,
      before: -1,
      like: node,
      inlineAfter: node,
    })
    const ahead = (node: number): Spot => ({
      parent: tree.parent[node]!,
      after: -1,
      before: node,
      like: node,
      inlineAfter: previousSibling(tree, node),
    })
    const previous = search(-1, sameList)
    if (previous !== undefined) return behind(previous)
    const next = search(1, sameList)
    if (next !== undefined) return ahead(next)
    const earlier = search(-1, () => true)
    if (earlier !== undefined) return behind(earlier)
    const later = search(1, () => true)
    if (later !== undefined) return ahead(later)
    const blocks = isApart ? [] : after.flatMap((raw, i) => (this.isApart(raw) ? (nodeOf(i) ?? []) : []))
    if (blocks.length > 0) return ahead(Math.min(...blocks))
    const parent = nodes.at(-1)!
    const last = lastChild(tree, parent)
    return last === -1 ? { parent, after: -1, before: -1, like: -1, inlineAfter: -1 } : { ...behind(last), like: last }
  }

  private indentFor(spot: Spot): string {
    const { tree } = this.source
    if (spot.like !== -1) return indentOf(tree, spot.like)
    return spot.parent === ROOT ? '' : indentOf(tree, spot.parent)
  }

  private insertLines(at: number, lines: string, isApart: boolean): void {
    const { text } = this.source.tree
    const unfinished = at > 0 && text.charCodeAt(at - 1) !== 10
    const blankAbove = at === 0 || text.slice(lineStart(text, at - 1), at).trim() === ''
    const blankBelow = at >= text.length || text.slice(at, lineAfter(text, at)).trim() === ''
    const before = `${unfinished ? this.eol : ''}${isApart && (unfinished || !blankAbove) ? this.eol : ''}`
    const behind = isApart && !blankBelow ? this.eol : ''
    this.edits.push({ start: at, end: at, text: before + lines + behind })
  }

  /** Offset of a line start (or the text's end) for new lines. */
  private lineFor(spot: Spot, isApart: boolean): number {
    const { tree, dialect } = this.source
    const { text } = tree
    if (spot.before !== -1) return this.leadBefore(spot.before)
    if (spot.after === -1) return lineAfter(text, dialect.bodyStart(tree, spot.parent))
    if (!isApart) return lineAfter(text, this.comments.trailOf(tree.end[spot.after]!))
    // Behind a block stand comments that belong to it or to the next one: the next one's own lines are the safe place.
    const next = nextSibling(tree, spot.after)
    if (next !== -1) return this.leadBefore(next)
    return spot.parent === ROOT ? text.length : lineAfter(text, this.comments.trailOf(tree.end[spot.after]!))
  }

  /** Start of a statement's line, above the comments that describe it; a comment at the top of the file describes the file. */
  private leadBefore(node: number): number {
    const line = lineStart(this.source.tree.text, this.source.tree.start[node]!)
    const lead = this.comments.leadOf(line)
    return lead === 0 ? line : lead
  }
}

interface Spot {
  readonly parent: number
  readonly after: number
  readonly before: number
  /** The statement whose layout to follow; -1 for none. */
  readonly like: number
  readonly inlineAfter: number
}

function lastChild(tree: Tree, parent: number): number {
  let last = -1
  for (let child = firstChild(tree, parent); child !== -1; child = nextSibling(tree, child)) last = child
  return last
}

function previousSibling(tree: Tree, node: number): number {
  let previous = -1
  for (let child = firstChild(tree, tree.parent[node]!); child !== -1 && child !== node; child = nextSibling(tree, child)) previous = child
  return previous
}
