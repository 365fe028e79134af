import type { Document, Finding } from '../document/index.ts'
import { commentSpans } from '../syntax/index.ts'
import { lineIndex } from '../text/index.ts'
import { coreFinding } from './core-rules.ts'

interface Suppression {
  readonly rule: string
  /** The line that it speaks for; undefined for the whole file. */
  readonly line: number | undefined
  readonly span: Finding['span']
  readonly reason: string
}

/** XML allows no two hyphens in a comment: there the reason stands behind a single one. */
const DIRECTIVE = /quorate-disable(-next-line)?[ \t]+((?:(?!--)\S)(?:(?!\s--?(?:\s|$)).)*)(?:\s--?\s*(.*))?/

/** Takes out what suppression comments silence, and reports the comments that silence nothing. */
export function applySuppressions(findings: readonly Finding[], documents: readonly Document[]): Finding[] {
  let left = [...findings]
  for (const document of documents) {
    if (!document.text.includes('quorate-disable')) continue
    left = applyTo(document, left)
  }
  return left
}

function applyTo(document: Document, findings: readonly Finding[]): Finding[] {
  const lines = lineIndex(document.text)
  const suppressions = readSuppressions(document, lines.at)
  const used = new Set<Suppression>()
  const left = findings.filter((finding) => {
    if (finding.path !== document.path) return true
    const line = lines.at(finding.span.start).line
    const silencing = suppressions.filter((one) => one.rule === finding.rule && (one.line === undefined || one.line === line))
    for (const one of silencing) used.add(one)
    return silencing.length === 0
  })
  for (const one of suppressions) {
    const place = [document.path, one.span] as const
    if (!used.has(one)) left.push(coreFinding('quorate/unused-suppression', ...place, { rule: one.rule }))
    else if (one.reason === '') left.push(coreFinding('quorate/unexplained-suppression', ...place, { rule: one.rule }))
  }
  return left
}

function readSuppressions(document: Document, at: (offset: number) => { line: number }): Suppression[] {
  const found: Suppression[] = []
  for (const span of commentSpans(document.tree)) {
    const match = DIRECTIVE.exec(document.text.slice(span.start, span.end).replace(/\s*-->$/, ''))
    if (!match) continue
    const line = match[1] ? at(span.end).line + 1 : undefined
    for (const rule of match[2]!.split(/[\s,]+/).filter(Boolean)) found.push({ rule, line, span, reason: (match[3] ?? '').trim() })
  }
  return found
}
