import type { Finding } from '../document/index.ts'
import { applyEdits } from '../text/index.ts'
import { collectFixes } from './fixes.ts'

/** Fixes can make room for others; more rounds than this only two fixes at odds would take. */
const ROUNDS = 20

/**
 * Applies safe fixes round by round until none is left. Returns the files as they are then and what is still found;
 * nothing is written anywhere.
 */
export function settle<
  File extends { readonly path: string; readonly text: string },
  Report extends { readonly findings: readonly Finding[] },
>(files: readonly File[], lint: (files: readonly File[]) => Report): { readonly files: readonly File[]; readonly report: Report } {
  let now = files
  let report = lint(now)
  for (let round = 0; round < ROUNDS; round++) {
    const next = now.map((file) => {
      const edits = collectFixes(report.findings, file.path)
      return edits.length === 0 ? file : { ...file, text: applyEdits(file.text, edits) }
    })
    if (next.every((file, i) => file.text === now[i]!.text)) break
    now = next
    report = lint(now)
  }
  return { files: now, report }
}
