import type { Document } from '../../document/index.ts'
import { ROOT, type Tree } from '../../syntax/index.ts'
import type { TextEdit } from '../../text/index.ts'
import { alignEdits } from './columns.ts'
import type { FstabFile } from './model/index.ts'

/** Puts the fields of all rows in columns, two blanks apart. Rows that libmount drops stay as they are. */
export function tidy(document: Document<FstabFile>): TextEdit[] {
  const starts = new Set(document.model.mounts.map((mount) => document.spanOf(mount)?.start))
  return alignEdits(document.tree, rowsAt(document.tree, starts))
}

function rowsAt(tree: Tree, starts: ReadonlySet<number | undefined>): number[] {
  const nodes: number[] = []
  for (let node = ROOT + 1; node < tree.nodeCount; node++) {
    // A last field that ends in CR would lose it to the line end without the blank behind it.
    if (starts.has(tree.start[node]!) && tree.text.charAt(tree.end[node]! - 1) !== '\r') nodes.push(node)
  }
  return nodes
}
