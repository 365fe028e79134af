import {
  type AnyBody,
  type Dialect,
  type Layout,
  nodesOf,
  providers,
  type Raw,
  sameWord,
  type UnknownStatement,
  type WordEdits,
  winnerOf,
  writeBody,
} from '../lens/index.ts'
import { NodeFlag, nextSibling, nodeSpan, ROOT } from '../syntax/index.ts'
import { applyEdits, lineAfter, lineEnd, lineStart, type TextEdit } from '../text/index.ts'
import type { EditSource } from './edit.ts'
import { EditError } from './error.ts'
import { longestIncreasing, pairStatements, type WordStep, wordSteps } from './pairing.ts'
import { type CommentLines, commentLines, cutOut, indentOf, insertRunning, statementRegion, stepOf } from './place.ts'
import { findSpots, previousSibling, type Spot } from './spots.ts'

/** A changed copy of a model, and which of its objects come from which. */
export interface Draft<Model> {
  readonly draft: Model
  readonly originals: ReadonlyMap<object, object>
  /** Objects of the draft that say something else than before, or are new. */
  readonly changed: ReadonlySet<object>
}

/** Walks the statements of the model at hand and of the draft side by side and writes edits where they differ. */
export class EditWriter<Model extends object> {
  private readonly source: EditSource<Model>
  private readonly wanted: Draft<Model>
  private readonly comments: CommentLines
  private readonly eol: string
  private readonly step: string
  private edits: TextEdit[] = []
  /** Unknown statements that became known because an edit put a readable value in their place. */
  private readonly mended = new Set<number>()

  constructor(source: EditSource<Model>, wanted: Draft<Model>) {
    this.source = source
    this.wanted = wanted
    this.comments = commentLines(source.tree)
    this.eol = lineEnd(source.tree.text)
    this.step = stepOf(source.tree) ?? source.dialect.step ?? ''
  }

  run(): TextEdit[] {
    const { body, model } = this.source
    const { draft } = this.wanted
    this.children([ROOT], body, writeBody(body, model as Record<string, unknown>), writeBody(body, draft as Record<string, unknown>))
    return this.edits
  }

  /** The draft, without the unknown statements that were mended. */
  expected(): Model {
    if (this.mended.size === 0) return this.wanted.draft
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
    return drop(this.wanted.draft) as Model
  }

  private isMended(item: object): boolean {
    const place = this.source.places.get(this.wanted.originals.get(item) ?? item)
    return place !== undefined && this.mended.has(place.node)
  }

  private children(nodes: readonly number[], body: AnyBody, before: readonly Raw[], after: readonly Raw[]): void {
    const bound = this.bind(nodes, body, before)
    const partner = pairStatements(before, after, this.wanted.originals, (raw) => this.keyOf(body, raw))
    const staying = this.stayingOf(before, after, partner, bound)
    const used = new Set(partner)
    before.forEach((_, i) => {
      if (!used.has(i)) for (const node of bound[i]!) this.remove(node, before[i]!)
    })
    const isApart = (raw: Raw): boolean => this.isApart(raw)
    const stayingNodes = after.map((_, i) => (staying.has(i) ? (bound[partner[i]!]!.at(-1) ?? -1) : -1))
    const spotOf = findSpots(this.source.tree, nodes, {
      raws: after,
      staying: stayingNodes,
      isApart,
      inHead: this.source.dialect.inHead,
    })
    // Of what is inserted at one place statements come first, as the spots have it.
    const apart = after.map(isApart)
    for (const later of [false, true]) {
      after.forEach((raw, i) => {
        if (apart[i] !== later) return
        const from = partner[i]!
        if (from === -1) this.add(nodes, body, raw, () => spotOf(i))
        else if (staying.has(i)) this.change(bound[from]!, nodes, body, before[from]!, raw)
        else this.move(bound[from]!, nodes, body, before[from]!, raw, spotOf(i))
      })
    }
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
    const key = body.fieldAt(raw.origin.field)?.body?.options.key
    return key === undefined ? undefined : `${raw.origin.field}\0${(raw.origin.item as Record<string, unknown>)[key]}`
  }

  /** Of each list's statements those that keep their order; a single statement always stays. */
  private stayingOf(
    before: readonly Raw[],
    after: readonly Raw[],
    partner: readonly number[],
    bound: readonly (readonly number[])[],
  ): Set<number> {
    const byField = new Map<string, number[]>()
    after.forEach((raw, i) => {
      // A statement that changes to stand behind all others, or back, moves.
      if (partner[i] === -1 || before[partner[i]!]!.last !== raw.last) return
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
  private change(own: readonly number[], nodes: readonly number[], body: AnyBody, before: Raw, after: Raw): void {
    const { item } = after.origin
    if (typeof item === 'object' && !this.wanted.changed.has(item) && this.wanted.originals.get(item) === before.origin.item) return
    const node = this.winner(own, before)
    if (node === undefined) return
    if (before.verbatim !== undefined || after.verbatim !== undefined) {
      if (before.verbatim !== after.verbatim) this.edits.push(this.replaceHead(node, after))
      return
    }
    if (this.source.dialect.isShut?.(this.source.tree, node, after)) {
      const { start, end } = nodeSpan(this.source.tree, node)
      this.edits.push({ start, end, text: this.source.dialect.head(after, this.layout(indentOf(this.source.tree, node), node)) })
      return
    }
    this.words(node, nodes, body, before, after)
    if (!after.body) return
    const inner = this.source.places.get(before.origin.item as object)?.body
    if (inner) this.children(own, inner as AnyBody, before.body ?? [], after.body)
  }

  private winner(nodes: readonly number[], raw: Raw): number | undefined {
    if (typeof raw.origin.item === 'object') return nodes[0]
    const field = this.source.places.get(raw.origin.owner)?.body?.fieldAt(raw.origin.field)
    return winnerOf(field, this.source.tree, nodes)
  }

  private words(node: number, nodes: readonly number[], body: AnyBody, before: Raw, after: Raw): void {
    const { tree, dialect } = this.source
    const steps = wordSteps(before.words, after.words, sameWord)
    if (steps.every(({ kind }) => kind === 'keep')) return
    this.refuseConditional(node, node + 1)
    this.refuseMacro(node)
    const overruling = this.misfitsOf(nodes, body, after).at(-1)
    if (overruling !== undefined && overruling > node && body.fieldAt(after.origin.field)?.about?.duplicates !== 'first') {
      this.mend(overruling, after)
      return
    }
    const count = tree.firstWord[node + 1]! - tree.firstWord[node]!
    if (dialect.rewrite) this.edits.push(...dialect.rewrite(tree, node, after.words))
    else if (count !== before.words.length || (tree.flags[node]! & NodeFlag.woven) !== 0) this.edits.push(this.replaceHead(node, after))
    else this.wordEdits(dialect, node, after, steps)
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

  /** A value taken from elsewhere has more users than this statement. */
  private refuseMacro(node: number): void {
    const { tree, dialect } = this.source
    if (!dialect.isMacro) return
    for (let word = tree.firstWord[node]!; word < tree.firstWord[node + 1]!; word++) {
      if (!dialect.isMacro(tree, word)) continue
      const written = tree.text.slice(tree.wordStart[word]!, tree.wordEnd[word]!)
      throw new EditError('macro', `the value is written as ${written}; change the definition instead`)
    }
  }

  private layout(indent: string, like: number): Layout {
    const layout = { indent, eol: this.eol, step: this.step }
    return like > ROOT ? { ...layout, like: { tree: this.source.tree, node: like } } : layout
  }

  private remove(node: number, raw: Raw): void {
    const { tree, dialect } = this.source
    this.refuseConditional(node, tree.after[node]!)
    if (dialect.inHead?.has(tree, node)) {
      this.edits.push(dialect.inHead.remove(tree, node))
      return
    }
    const list = dialect.inline?.(tree, tree.parent[node]!)
    if (list) {
      this.edits.push(list.remove(node))
      return
    }
    const { start, end, whole } = statementRegion(tree, node, this.comments)
    if (!whole) this.edits.push(cutOut(tree, node))
    else this.edits.push({ start, end: this.isApart(raw) ? this.afterBlank(start, end) : end, text: '' })
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

  private add(nodes: readonly number[], body: AnyBody, raw: Raw, spotOf: () => Spot): void {
    this.refuseBesideConditional(nodes, body, raw)
    const damaged = this.misfitsOf(nodes, body, raw).at(-1)
    if (damaged !== undefined) {
      this.mend(damaged, raw)
      return
    }
    const spot = spotOf()
    const { tree, dialect } = this.source
    if (dialect.inHead?.wants(raw)) {
      this.edits.push(dialect.inHead.insert(tree, spot.parent, spot.after, raw))
      return
    }
    const list = dialect.inline?.(tree, spot.parent)
    if (list) {
      this.edits.push(list.insert(this.inlineAfter(spot), dialect.head(raw, this.layout('', spot.like))))
      return
    }
    const running = this.sharesLine(spot) ? dialect.running?.(raw, tree, spot.parent) : undefined
    if (running !== undefined) {
      this.edits.push(insertRunning(tree, spot, running))
      return
    }
    const isApart = this.isApart(raw)
    const sample = dialect.sample?.(tree, nodes, raw)
    const at = sample === undefined ? this.lineFor(spot, isApart) : lineAfter(tree.text, sample)
    this.insertLines(at, dialect.print([raw], this.layout(this.indentFor(spot), spot.like)), isApart, spot.parent)
  }

  /** Statements for a single value that could not be read. */
  private misfitsOf(nodes: readonly number[], body: AnyBody, raw: Raw): number[] {
    const { tree, misfits } = this.source
    if (misfits.size === 0 || raw.origin.item !== undefined || raw.verbatim !== undefined) return []
    return providers(body, tree, nodes, raw.origin.field).filter((node) => misfits.has(node))
  }

  /** A statement that could not be read gives its place to the new value. */
  private mend(node: number, raw: Raw): void {
    this.refuseMacro(node)
    this.edits.push(this.replaceHead(node, raw))
    this.mended.add(node)
  }

  private move(own: readonly number[], nodes: readonly number[], body: AnyBody, before: Raw, after: Raw, spot: Spot): void {
    const { tree, dialect } = this.source
    const node = own[0]!
    this.refuseConditional(node, node + 1)
    if (own.length > 1) throw new EditError('damaged', 'a block that is written in several parts cannot be moved')
    const outer = this.edits
    this.edits = []
    this.change(own, nodes, body, before, after)
    const inner = this.edits
    this.edits = outer
    const list = dialect.inline?.(tree, spot.parent)
    const running = !list && dialect.running !== undefined
    const shared = running && !statementRegion(tree, node, this.comments).whole
    const region = list || shared ? { start: tree.start[node]!, end: tree.end[node]! } : this.withLead(node)
    const moved = applyEdits(
      tree.text.slice(region.start, region.end),
      inner.map((edit) => ({ ...edit, start: edit.start - region.start, end: edit.end - region.start })),
    )
    if (list) {
      this.edits.push(list.remove(node), list.insert(this.inlineAfter(spot), moved))
      return
    }
    const isApart = this.isApart(before)
    if (shared) this.edits.push(cutOut(tree, node))
    else this.edits.push({ start: region.start, end: isApart ? this.afterBlank(region.start, region.end) : region.end, text: '' })
    if (running && this.sharesLine(spot) && !moved.trim().includes('\n')) {
      this.edits.push(insertRunning(tree, spot, moved.trim()))
      return
    }
    const lines = shared ? this.indentFor(spot) + moved : moved
    this.insertLines(this.lineFor(spot, isApart), lines.endsWith('\n') ? lines : lines + this.eol, isApart, spot.parent)
  }

  /** A statement's lines with the comments that stand directly above it. */
  private withLead(node: number): { start: number; end: number } {
    const region = statementRegion(this.source.tree, node, this.comments)
    if (!region.whole) throw new EditError('damaged', 'a statement that shares its line with others cannot be moved')
    const lead = this.comments.leadOf(region.start)
    return { start: lead === 0 ? region.start : lead, end: region.end }
  }

  private inlineAfter({ after, before }: Spot): number {
    return before === -1 ? after : previousSibling(this.source.tree, before)
  }

  private indentFor(spot: Spot): string {
    const { tree } = this.source
    if (spot.like !== -1) return indentOf(tree, spot.like)
    return spot.parent === ROOT ? '' : indentOf(tree, spot.parent) + this.step
  }

  /** Whether what stands at a place shares its line with a neighbour there. */
  private sharesLine({ parent, after, before }: Spot): boolean {
    const { tree } = this.source
    const beside = after === -1 ? before : after
    if (beside !== -1) return !statementRegion(tree, beside, this.comments).whole
    return parent !== ROOT && tree.close[parent]! >= 0 && !tree.text.slice(tree.open[parent]!, tree.close[parent]!).includes('\n')
  }

  /** A blank line goes between what is set apart and its neighbours, not between it and the block's own ends. */
  private insertLines(at: number, lines: string, isApart: boolean, parent: number): void {
    const { text, open, close } = this.source.tree
    const isBlank = (from: number, to: number): boolean => from >= 0 && from <= to && text.slice(from, to).trim() === ''
    const unfinished = at > 0 && text.charCodeAt(at - 1) !== 10
    const isFirst = parent !== ROOT && isBlank(open[parent]!, at)
    const isLast = parent !== ROOT && isBlank(at, close[parent]!)
    const blankAbove = at === 0 || isFirst || text.slice(lineStart(text, at - 1), at).trim() === ''
    const blankBelow = at >= text.length || isLast || text.slice(at, lineAfter(text, at)).trim() === ''
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
