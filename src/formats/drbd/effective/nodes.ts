import type { Document } from '../../../document/index.ts'
import { ROOT, type Tree, wordText } from '../../../syntax/index.ts'
import type { Span } from '../../../text/index.ts'
import type { DrbdConfig, Resource } from '../types.ts'

export type DrbdDocument = Document<DrbdConfig>

/** The node of an object of a document's model. */
export const nodeOf = (document: DrbdDocument, object: object): number => nodeAt(document.tree, document.spanOf(object)!.start)

/** Calls for each block of a name among a node's children; without a name for the statements of that name. */
export function eachNamed(tree: Tree, node: number, keyword: string, isBlock: boolean, call: (child: number) => void): void {
  const end = tree.after[node]!
  for (let child = node + 1; child < end; child = tree.after[child]!) {
    const first = tree.firstWord[child]!
    if (tree.open[child]! >= 0 !== isBlock || first === tree.firstWord[child + 1]!) continue
    if (wordText(tree, first) === keyword) call(child)
  }
}

/** The last section of a name in an object's block: of several it replaces the others. */
export function lastSection(document: DrbdDocument, object: object, keyword: string): number | undefined {
  let found: number | undefined
  eachNamed(document.tree, nodeOf(document, object), keyword, true, (child) => {
    found = child
  })
  return found
}

/** The nodes of a file's resources. */
export function resourceNodes(document: DrbdDocument): readonly number[] {
  const { model, tree } = document
  const nodes: number[] = []
  // Where every statement could be read, the blocks are the resources.
  if (!model.unknown) eachNamed(tree, ROOT, 'resource', true, (child) => nodes.push(child))
  return nodes.length === model.resources.length ? nodes : model.resources.map((resource: Resource) => nodeOf(document, resource))
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
