import type { Document } from '../../document/index.ts'
import { KeepalivedRole, KeepalivedTag, NodeFlag, type Tree, wordText } from '../../syntax/index.ts'
import type { Span } from '../../text/index.ts'
import { documentsIncluded } from './files.ts'
import { repeatedLines } from './repetition.ts'
import type { KeepalivedConf } from './types.ts'

type Doc = Document<KeepalivedConf>

/** A stretch of an expanded text, and where it comes from. */
interface Stretch {
  readonly start: number
  readonly document: Doc
  readonly source: number
  /** Characters of the source that it stands for; those of the text itself where nothing was replaced. */
  readonly length: number
  readonly isVerbatim: boolean
}

/** What the daemon reads: included files in place, definitions replaced, lines for other hosts left out. */
export interface Expansion {
  readonly text: string
  /** Where a span of the expanded text was written, and whether it stands there word for word. */
  placeOf(span: Span): { readonly document: Doc; readonly span: Span; readonly isVerbatim: boolean } | undefined
}

/** What definitions and repetitions may add to the texts: one that refers to others many times can be very long. */
const GROWTH_LIMIT = 2_000_000
/** Definitions within definitions, and files within files. */
const DEPTH_LIMIT = 30

/** Whether what the daemon acts on is something else than the text of the file. */
export function needsExpansion({ tree }: Doc): boolean {
  for (let node = 1; node < tree.nodeCount; node++) {
    if (tree.tag[node]! >= KeepalivedTag.definition || tree.flags[node]! & NodeFlag.conditional) return true
  }
  for (let word = 0; word < tree.wordCount; word++) if (tree.role[word] === KeepalivedRole.macro) return true
  return false
}

/** The condition in front of a statement: `@id`, `@^id`. */
export function conditionOf(
  tree: Tree,
  node: number,
): { readonly id: string; readonly isNegated: boolean; readonly end: number } | undefined {
  if (!(tree.flags[node]! & NodeFlag.conditional)) return undefined
  const start = tree.start[node]!
  const found = /@(\^?)([^ \t\r\n]*)[ \t]*/y
  found.lastIndex = start
  const match = found.exec(tree.text)
  return match ? { id: match[2]!, isNegated: match[1] === '^', end: found.lastIndex } : undefined
}

/** Puts together what the daemon reads when it is started with a configuration id. */
export function expand(main: readonly Doc[], documents: readonly Doc[], configId: string): Expansion {
  return new Expander(documents, configId).run(main)
}

class Expander {
  private readonly documents: readonly Doc[]
  private readonly configId: string
  private readonly definitions = new Map<string, string>()
  private readonly parts: string[] = []
  private readonly stretches: Stretch[] = []
  private readonly within: Doc[] = []
  private length = 0
  private readonly limit: number

  constructor(documents: readonly Doc[], configId: string) {
    this.documents = documents
    this.configId = configId
    this.limit = GROWTH_LIMIT + 2 * documents.reduce((sum, { text }) => sum + text.length, 0)
  }

  run(main: readonly Doc[]): Expansion {
    for (const document of main) this.document(document)
    const { stretches } = this
    return {
      text: this.parts.join(''),
      placeOf(span) {
        const first = stretchAt(stretches, span.start)
        const last = stretchAt(stretches, Math.max(span.start, span.end - 1))
        if (!first || !last) return undefined
        const start = first.source + (first.isVerbatim ? span.start - first.start : 0)
        const isVerbatim = first.isVerbatim && last.isVerbatim
        if (last.document !== first.document)
          return { document: first.document, span: { start, end: first.source + first.length }, isVerbatim }
        const end = last.source + (last.isVerbatim ? span.end - last.start : last.length)
        return { document: first.document, span: { start, end: Math.max(start, end) }, isVerbatim }
      },
    }
  }

  private document(document: Doc): void {
    if (this.within.includes(document) || this.within.length > DEPTH_LIMIT) return
    this.within.push(document)
    const { tree } = document
    const { text } = tree
    let at = tree.text.charCodeAt(0) === 0xfeff ? 1 : 0
    for (let node = 1; node < tree.nodeCount && this.length < this.limit; node++) {
      if (tree.start[node]! < at) continue
      const condition = conditionOf(tree, node)
      if (condition || tree.tag[node]! >= KeepalivedTag.definition) {
        this.copy(document, at, tree.start[node]!)
        at = this.special(document, node, condition)
      }
      for (let word = tree.firstWord[node]!; word < tree.firstWord[node + 1]!; word++) {
        if (tree.role[word] !== KeepalivedRole.macro || tree.wordStart[word]! < at) continue
        this.copy(document, at, tree.wordStart[word]!)
        at = tree.wordEnd[word]!
        this.replaced(document, tree.wordStart[word]!, at)
      }
    }
    this.copy(document, at, text.length)
    if (text !== '' && !text.endsWith('\n')) this.put('\n', document, text.length, 0, false)
    this.within.pop()
  }

  /** What is no plain statement; returns where the text goes on. */
  private special(document: Doc, node: number, condition: ReturnType<typeof conditionOf>): number {
    const { tree } = document
    const isMeant = !condition || (condition.id === this.configId) !== condition.isNegated
    const tag = tree.tag[node]!
    if (!isMeant || tag === KeepalivedTag.dropped) return restOfLine(tree.text, tree.start[node]!)
    if (tag === KeepalivedTag.definition) {
      const first = tree.firstWord[node]!
      const value = first + 1 < tree.firstWord[node + 1]! ? wordText(tree, first + 1) : ''
      this.definitions.set(wordText(tree, first).slice(1, -1), value)
      return tree.end[node]!
    }
    if (tag === KeepalivedTag.include) {
      const path = tree.firstWord[node]! + 1
      if (path < tree.firstWord[node + 1]!) {
        const named = this.resolved(tree.text.slice(tree.wordStart[path], tree.wordEnd[path]))
        for (const included of documentsIncluded(document, named, this.documents)) this.document(included)
      }
      return tree.end[node]!
    }
    if (tag === KeepalivedTag.template) {
      const start = condition?.end ?? tree.start[node]!
      const line = tree.text.slice(start, tree.end[node])
      const lines = line.startsWith('~') ? repeatedLines(line, (text) => this.resolved(text)) : [this.resolved(line)]
      this.put(lines.join('\n'), document, start, tree.end[node]! - start, false)
      return tree.end[node]!
    }
    return condition!.end
  }

  private copy(document: Doc, from: number, to: number): void {
    if (to > from) this.put(document.tree.text.slice(from, to), document, from, to - from, true)
  }

  private replaced(document: Doc, from: number, to: number): void {
    const written = document.tree.text.slice(from, to)
    this.put(this.resolved(written), document, from, to - from, false)
  }

  private put(text: string, document: Doc, source: number, length: number, isVerbatim: boolean): void {
    if (text === '') return
    this.stretches.push({ start: this.length, document, source, length, isVerbatim })
    this.parts.push(text)
    this.length += text.length
  }

  /** A text with what it refers to in place; a reference that leads back to itself stays. */
  private resolved(text: string): string {
    let out = text
    for (let depth = 0; depth < DEPTH_LIMIT && out.includes('$') && out.length < this.limit; depth++) {
      const next = out.replace(
        /\$\{([A-Za-z_][A-Za-z0-9_]*)[^}]*\}|\$([A-Za-z_][A-Za-z0-9_]*)(?=[ \t,)\n]|$)/g,
        (whole, braced: string | undefined, bare: string | undefined) => this.valueOf((braced ?? bare)!) ?? whole,
      )
      if (next === out) break
      out = next
    }
    return out
  }

  private valueOf(name: string): string | undefined {
    const value = this.definitions.get(name)
    if (value !== undefined) return value
    if (name === '_INSTANCE') return this.configId
    if (name === '_PWD') return /^(.*)\//.exec(this.within.at(-1)?.path ?? '')?.[1] ?? '.'
    if (name === '_RANDOM') return '0'
    return undefined
  }
}

/** The stretch that a place lies in. */
function stretchAt(stretches: readonly Stretch[], offset: number): Stretch | undefined {
  let low = 0
  let high = stretches.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (stretches[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return stretches[low]
}

function restOfLine(text: string, from: number): number {
  const lf = text.indexOf('\n', from)
  return lf === -1 ? text.length : lf
}
