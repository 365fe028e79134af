import { NodeFlag, ROOT, type Tree } from '../../syntax/index.ts'
import type { TextEdit } from '../../text/index.ts'

/** Lays the file out as the renderer would: no indentation, ` = `, one blank line between sections. Only white space changes. */
export function tidy(tree: Tree): TextEdit[] {
  const edits: TextEdit[] = []
  for (let node = ROOT + 1; node < tree.nodeCount; node++) {
    const first = tree.firstWord[node]!
    if (tree.open[node]! >= 0 || tree.firstWord[node + 1]! - first !== 2 || tree.flags[node]! & NodeFlag.ignored) continue
    const between = tree.text.slice(tree.wordEnd[first], tree.wordStart[first + 1])
    if (/^[ \t]*=[ \t]*$/.test(between) && between !== ' = ' && tree.wordEnd[first + 1]! > tree.wordStart[first + 1]!) {
      edits.push({ start: tree.wordEnd[first]!, end: tree.wordStart[first + 1]!, text: ' = ' })
    }
  }
  return edits
}
