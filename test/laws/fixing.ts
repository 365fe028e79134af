import assert from 'node:assert/strict'
import type { Document, Finding, Format } from '../../src/document/index.ts'
import { collectFixes } from '../../src/lint/index.ts'
import { applyEdits, type Span, sortEdits, type TextEdit } from '../../src/text/index.ts'
import { lint, read } from './reading.ts'

/** Where an offset of the text stands once edits are applied; `side` decides for one inside a replaced part. */
function moved(offset: number, edits: readonly TextEdit[], side: 'start' | 'end'): number {
  let shift = 0
  for (const edit of sortEdits(edits)) {
    if (side === 'start' ? edit.end < offset || (edit.end === offset && edit.start < offset) : edit.end <= offset) {
      shift += edit.text.length - (edit.end - edit.start)
    } else if (edit.start < offset) return edit.start + shift + (side === 'start' ? 0 : edit.text.length)
    else break
  }
  return offset + shift
}

const movedSpan = ({ start, end }: Span, edits: readonly TextEdit[]): Span => ({
  start: moved(start, edits, 'start'),
  end: Math.max(moved(start, edits, 'start'), moved(end, edits, 'end')),
})

const meets = (a: Span, b: Span): boolean => a.start === b.start || (a.start < b.end && b.start < a.end)

/** What the edits wrote, in the edited text. */
function written(edits: readonly TextEdit[]): Span[] {
  let shift = 0
  return sortEdits(edits).map((edit) => {
    const start = edit.start + shift
    shift += edit.text.length - (edit.end - edit.start)
    return { start, end: start + edit.text.length }
  })
}

/** Law 7 for one file: each safe fix removes its finding and adds none at what it wrote; all together come to an end. */
export function fixesFix(format: Format, text: string): void {
  const document = read(format, text)
  const findings = lint(document)
  for (const finding of findings) if (finding.fix?.safe) checkFix(document, findings, finding)
  checkConvergence(format, text)
}

function checkFix(document: Document, before: readonly Finding[], finding: Finding): void {
  const { format, text } = document
  const { edits } = finding.fix!
  const fixed = applyEdits(text, edits)
  const after = lint(read(format, fixed))
  const place = movedSpan(finding.span, edits)
  const describe = (what: string, culprit: Finding): string =>
    `${what}: ${finding.rule} “${finding.fix!.title}” in ${JSON.stringify(text)} gives ${JSON.stringify(fixed)} with ${culprit.rule}: ${culprit.message} at ${culprit.span.start}`
  const left = after.find((other) => other.rule === finding.rule && other.message === finding.message && meets(other.span, place))
  assert.ok(!left, left && describe('still there', left))
  const own = written(edits).filter(({ start, end }) => end > start)
  for (const other of after) {
    if (!own.some((span) => meets(span, other.span))) continue
    // What a graver finding at the same place kept from being told is not new.
    const known = [...before, ...document.problems].some((old) => old.rule === other.rule && meets(movedSpan(old.span, edits), other.span))
    assert.ok(known, describe('new', other))
  }
}

function checkConvergence(format: Format, text: string): void {
  let current = text
  for (let round = 0; round < 10; round++) {
    const document = read(format, current)
    const edits = collectFixes(lint(document), document.path)
    if (edits.length === 0) return
    current = applyEdits(current, edits)
  }
  assert.fail(`fixes do not come to an end: ${JSON.stringify(text)} is now ${JSON.stringify(current)}`)
}
