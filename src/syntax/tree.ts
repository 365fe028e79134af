import type { Span } from '../text/index.ts'

/**
 * One file as offsets into its text, kept in typed arrays: a tree of 5 MB costs a handful of objects.
 * Nodes are numbered in the order in which they open; node 0 is the whole file. Words belong to the node
 * that opened last before them, so a node's words come before its children.
 */
export interface Tree {
  readonly text: string
  readonly nodeCount: number
  /** What kind of construct this is; the numbers are the scanner's own (`ExportsTag`, `IniTag`, …). */
  readonly tag: Uint8Array
  /** Bits of `NodeFlag`. */
  readonly flags: Uint8Array
  readonly start: Int32Array
  readonly end: Int32Array
  readonly parent: Int32Array
  /** The first node behind this node's subtree. */
  readonly after: Int32Array
  /** Where the body begins and where its closing token stands; -1 for a node without a body. */
  readonly open: Int32Array
  readonly close: Int32Array
  /** `firstWord[n] .. firstWord[n + 1]` are the words of node n. */
  readonly firstWord: Int32Array
  readonly wordCount: number
  readonly wordStart: Int32Array
  readonly wordEnd: Int32Array
  /** What the word is for (scanner's own numbers, see `wordRole`), and whether it is `QUOTED`; 0 is a plain word. */
  readonly role: Uint8Array
  /** Words whose value is no slice of the text (escapes, folded lines). */
  readonly decoded: ReadonlyMap<number, string>
  /** Comments in order: `comments[2i] .. comments[2i + 1]`, marker included, line end not. */
  readonly comments: Int32Array
  readonly faults: readonly Fault[]
}

/** What the scanner itself found wrong; formats turn `code` into a rule. */
export interface Fault extends Span {
  readonly code: string
  readonly data?: Readonly<Record<string, string | number>>
  /** The daemon reads nothing behind this place. */
  readonly stops?: boolean
}

export const NodeFlag = {
  /** The construct is damaged: what the scanner made of it is a guess. */
  damaged: 1,
  /** The block's closing token is missing. */
  unclosed: 2,
  /** Present only under a condition (`@id`), or made by a template (`~SEQ`). */
  conditional: 4,
  /** The daemon skips the construct whole. */
  ignored: 32,
  /** Quotes run across the construct's parts: it can only be rewritten whole. */
  woven: 16,
  /** The condition does not hold, or is not known to: the statement is no part of the model. */
  inactive: 64,
  /** It speaks to whoever reads the file, as an include does: no keyword of the block that it stands in. */
  directive: 128,
  /** An option list's brackets are written, even if empty. */
  bracketed: 8,
} as const

export const ROOT = 0

/** In a word's role: the value is what stands between its first character and its last. */
export const QUOTED = 128

/** A word's value: quotes and escapes removed. */
export function wordText({ text, decoded, role, wordStart, wordEnd }: Tree, word: number): string {
  const value = decoded.size === 0 ? undefined : decoded.get(word)
  if (value !== undefined) return value
  const quote = role[word]! >> 7
  return text.slice(wordStart[word]! + quote, wordEnd[word]! - quote)
}

/** Whether a word stands between quotes. */
export const isQuoted = ({ decoded, role }: Tree, word: number): boolean => role[word]! >= QUOTED || decoded.has(word)

export const wordRole = (tree: Tree, word: number): number => tree.role[word]! & ~QUOTED

export const wordSpan = (tree: Tree, word: number): Span => ({
  start: tree.wordStart[word]!,
  end: tree.wordEnd[word]!,
})

export const nodeSpan = (tree: Tree, node: number): Span => ({ start: tree.start[node]!, end: tree.end[node]! })

export const firstChild = (tree: Tree, node: number): number => (node + 1 < tree.after[node]! ? node + 1 : -1)

export function nextSibling(tree: Tree, node: number): number {
  const next = tree.after[node]!
  return node !== ROOT && next < tree.after[tree.parent[node]!]! ? next : -1
}

export function* children(tree: Tree, node: number): Generator<number> {
  const end = tree.after[node]!
  for (let child = node + 1; child < end; child = tree.after[child]!) yield child
}

export function commentSpans(tree: Tree): Span[] {
  const spans: Span[] = []
  for (let i = 0; i < tree.comments.length; i += 2) spans.push({ start: tree.comments[i]!, end: tree.comments[i + 1]! })
  return spans
}
