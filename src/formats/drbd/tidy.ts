import { ROOT, type Tree } from '../../syntax/index.ts'
import type { TextEdit } from '../../text/index.ts'

/** Lays rows out as the renderer does: two blanks between fields. Only white space changes. */
export function tidy(tree: Tree): TextEdit[] {
  const edits: TextEdit[] = []
  for (let node = ROOT + 1; node < tree.nodeCount; node++) {
    for (let word = tree.firstWord[node]! + 1; word < tree.firstWord[node + 1]!; word++) {
      const start = tree.wordEnd[word - 1]!
      const end = tree.wordStart[word]!
      const gap = tree.text.slice(start, end)
      if (gap !== '  ' && /^[ \t]+$/.test(gap)) edits.push({ start, end, text: '  ' })
    }
  }
  return edits
}
