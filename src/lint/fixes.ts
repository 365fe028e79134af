import type { Finding } from '../document/index.ts'
import { overlap, type TextEdit } from '../text/index.ts'

/** Edits of all fixes for one file that can be applied together; a fix that collides with an earlier one waits for the next round. */
export function collectFixes(findings: readonly Finding[], path: string | undefined, options: { unsafe?: boolean } = {}): TextEdit[] {
  const chosen: TextEdit[] = []
  for (const { fix, path: own } of findings) {
    if (!fix || (!fix.safe && !options.unsafe)) continue
    const edits = fix.edits.filter((edit) => (edit.path ?? own) === path)
    if (edits.length === 0 || edits.length < fix.edits.length) continue
    if (edits.some((edit) => chosen.some((other) => collide(edit, other))) || overlap(edits)) continue
    chosen.push(...edits)
  }
  return chosen
}

/** Two insertions at one place collide too: which comes first would be chance. */
const collide = (a: TextEdit, b: TextEdit): boolean =>
  (a.start < b.end && b.start < a.end) || (a.start === b.start && (a.start === a.end || b.start === b.end))
