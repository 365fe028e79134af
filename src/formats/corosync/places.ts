import type { Fix } from '../../document/index.ts'
import { nodeSpan, ROOT, type Tree, wordSpan } from '../../syntax/index.ts'
import { lineAfter, lineStart, type Span } from '../../text/index.ts'
import type { MapEntry } from './cmap.ts'
import type { CorosyncEffective } from './effective/index.ts'
import type { CorosyncDocument } from './rule.ts'

export interface Place {
  readonly document: CorosyncDocument
  readonly span: Span
}

export type StatementPart = 'statement' | 'keyword' | 'value'

/** A statement's whole line, its key or its value. */
export function partSpan(tree: Tree, node: number, part: StatementPart): Span {
  const word = tree.firstWord[node]!
  if (part === 'keyword') return wordSpan(tree, word)
  return part === 'value' && word + 1 < tree.firstWord[node + 1]! ? wordSpan(tree, word + 1) : nodeSpan(tree, node)
}

/** Where a key of the configuration map is written. */
export function entryPlace({ document, node }: Pick<MapEntry, 'document' | 'node'>, part: StatementPart = 'statement'): Place {
  return { document, span: partSpan(document.tree, node, part) }
}

/** Where a key is written, by its path in the configuration map; undefined where it is not. */
export function placeOf({ map }: CorosyncEffective, path: string, part: StatementPart = 'statement'): Place | undefined {
  const entry = map.get(path)
  return entry && entryPlace(entry, part)
}

/** The name of the section that holds what is set below a path: `nodelist.node.1`, `totem`; undefined where nothing is. */
export function sectionPlace({ map }: CorosyncEffective, path: string): Place | undefined {
  const entry = map.firstBelow(path)
  const parent = entry ? entry.document.tree.parent[entry.node]! : ROOT
  return entry && parent !== ROOT ? { document: entry.document, span: partSpan(entry.document.tree, parent, 'keyword') } : undefined
}

export { relatedPlace as related } from '../../document/index.ts'

/** Writes another value, or another key. */
export const replacePart = (
  { document, node }: Pick<MapEntry, 'document' | 'node'>,
  part: 'keyword' | 'value',
  text: string,
  title: string,
): Fix => ({
  title,
  edits: [{ ...partSpan(document.tree, node, part), text }],
  safe: true,
})

/** Takes a statement's lines out. */
export function removeStatement({ document, node }: Pick<MapEntry, 'document' | 'node'>, title: string): Fix {
  const { text } = document
  const { start, end } = nodeSpan(document.tree, node)
  return { title, edits: [{ start: lineStart(text, start), end: lineAfter(text, end), text: '' }], safe: true }
}

/** Takes every line out that sets a key: without the last one an earlier one would count. */
export function removeKey({ map }: CorosyncEffective, path: string, title: string, safe = true): Fix {
  const edits = map.assignments.filter((entry) => entry.path === path).flatMap((entry) => removeStatement(entry, title).edits)
  return { title, edits, safe }
}
