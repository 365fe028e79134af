import { type Effect, type Finding, type FindingData, pageOf, type Severity } from '../../document/index.ts'
import type { Position, Span } from '../../text/index.ts'
import type { Checked, CheckedFile, RuleLookup } from './checked.ts'
import { type Locator, locator } from './locate.ts'
import { type Summary, summarize } from './summary.ts'

/** Offset from 0, line and column from 1, all in UTF-16 units. */
export interface JsonPosition extends Position {
  readonly offset: number
}

export interface JsonSpan {
  readonly start: JsonPosition
  readonly end: JsonPosition
}

export interface JsonFinding {
  readonly rule: string
  readonly effect: Effect
  readonly severity: Severity
  readonly message: string
  readonly data?: FindingData
  readonly path?: string
  readonly span: JsonSpan
  readonly related?: readonly { readonly path?: string; readonly span: JsonSpan; readonly message: string }[]
  readonly fix?: { readonly title: string; readonly safe: boolean; readonly edits: readonly JsonEdit[] }
  /** What happens in operation. */
  readonly reason?: string
  /** What to write instead. */
  readonly remedy?: string
  /** Where the rule's page lies in the repository. */
  readonly page?: string
}

/** Replace what stands between `start` and `end` by `text`. */
export interface JsonEdit extends JsonSpan {
  readonly path?: string
  readonly text: string
}

export interface JsonReport {
  readonly findings: readonly JsonFinding[]
  readonly files: readonly CheckedFile[]
  readonly summary: Summary
}

/** The report as plain data for other programs: every place with offset, line and column. */
export function jsonReport(checked: Checked, lookup: RuleLookup): JsonReport {
  const { skipped, ...summary } = summarize(checked)
  const pathFor = lookup.pathFor ?? ((path: string) => path)
  return {
    findings: jsonFindings(checked.findings, lookup),
    files: checked.files.map((file) => ({ ...file, path: pathFor(file.path) })),
    summary: { ...summary, skipped: skipped.map(pathFor) },
  }
}

export function jsonFindings(findings: readonly Finding[], lookup: RuleLookup): JsonFinding[] {
  const places = locator(lookup)
  return findings.map((finding) => toJson(finding, lookup, places))
}

function toJson(finding: Finding, { pathFor = (path) => path, ruleOf }: RuleLookup, places: Locator): JsonFinding {
  const { path, span, related, fix, ...plain } = finding
  const named = (own: string | undefined) => (own === undefined ? {} : { path: pathFor(own) })
  const spanIn = (own: string | undefined, { start, end }: Span): JsonSpan => ({
    start: { offset: start, ...places.at(own, start) },
    end: { offset: end, ...places.at(own, end) },
  })
  const rule = ruleOf(plain.rule)
  return {
    ...plain,
    ...(rule && { reason: rule.reason, remedy: rule.remedy, page: pageOf(rule.id) }),
    ...named(path),
    span: spanIn(path, span),
    ...(related && {
      related: related.map((place) => ({ ...named(place.path), span: spanIn(place.path, place.span), message: place.message })),
    }),
    ...(fix && {
      fix: {
        title: fix.title,
        safe: fix.safe,
        edits: fix.edits.map((edit) => ({ ...named(edit.path ?? path), ...spanIn(edit.path ?? path, edit), text: edit.text })),
      },
    }),
  }
}
