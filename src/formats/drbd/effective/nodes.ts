import type { Document } from '../../../document/index.ts'
import { children, type Tree, wordText } from '../../../syntax/index.ts'
import type { Span } from '../../../text/index.ts'
import type { DrbdConfig } from '../types.ts'

export type DrbdDocument = Document<DrbdConfig>

/** The node of an object of a document's model. */
export const nodeOf = (document: DrbdDocument, object: object): number => nodeAt(document.tree, document.spanOf(object)!.start)

/** The last section of a name in an object's block: of several it replaces the others. */
export function lastSection(document: DrbdDocument, object: object, keyword: string): number | undefined {
  const { tree } = document
  let found: number | undefined
  for (const child of children(tree, nodeOf(document, object))) {
    if (tree.open[child]! >= 0 && wordText(tree, tree.firstWord[child]!) === keyword) found = child
  }
  return found
}

/** The statement that begins at an offset: nodes are numbered in the order in which they begin. */
function nodeAt(tree: Tree, start: number): number {
  let low = 1
  let high = tree.nodeCount - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (tree.start[middle]! < start) low = middle + 1
    else high = middle
  }
  return low
}

/** Where a statement stands: its head, without the block behind it. */
export function headSpan({ tree }: DrbdDocument, node: number): Span {
  const last = tree.firstWord[node + 1]! - 1
  return { start: tree.start[node]!, end: last < tree.firstWord[node]! ? tree.end[node]! : tree.wordEnd[last]! }
}
