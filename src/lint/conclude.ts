import { type Document, type Finding, type LintOptions, PROBLEM_LIMIT, type RuleHead, severityRank } from '../document/index.ts'
import { coreFinding } from './core-rules.ts'
import { applySuppressions } from './suppressions.ts'

/** From everything that was found to what is worth reading: configured, not superseded, not suppressed, in order. */
export function conclude(
  found: readonly Finding[],
  documents: readonly Document[],
  rules: readonly RuleHead[],
  options: LintOptions,
): Finding[] {
  const telling = dropSuperseded(configured(distinct(found), options), rules)
  const spoken = configured(applySuppressions(telling, documents), options)
  return capped(inOrder(spoken, documents), options.limit ?? 1000, documents)
}

/** What is written once and counts for several (the defaults of a line) is told once. */
function distinct(findings: readonly Finding[]): Finding[] {
  const told = new Map<number, Finding[]>()
  return findings.filter((finding) => {
    const there = told.get(finding.span.start)
    if (there?.some((other) => isSame(finding, other))) return false
    if (there) there.push(finding)
    else told.set(finding.span.start, [finding])
    return true
  })
}

const isSame = (a: Finding, b: Finding): boolean =>
  a.rule === b.rule && a.span.end === b.span.end && a.path === b.path && a.message === b.message

const configured = (findings: readonly Finding[], options: LintOptions): readonly Finding[] =>
  options.rules ? findings.flatMap((finding) => configure(finding, options)) : findings

function configure(finding: Finding, options: LintOptions): Finding[] {
  const severity = options.rules?.[finding.rule] ?? options.rules?.[`${finding.rule.slice(0, finding.rule.indexOf('/'))}/*`]
  if (severity === undefined || severity === finding.severity) return [finding]
  return severity === 'off' ? [] : [{ ...finding, severity }]
}

/** Of two findings at one place the more telling one stays. */
function dropSuperseded(findings: readonly Finding[], rules: readonly RuleHead[]): Finding[] {
  const lesser = new Map<string, Set<string>>()
  for (const { id, supersedes } of rules) {
    for (const other of supersedes ?? []) {
      const by = lesser.get(other)
      if (by) by.add(id)
      else lesser.set(other, new Set([id]))
    }
  }
  if (lesser.size === 0) return [...findings]
  const places = new Map<string, Finding[]>()
  for (const finding of findings) {
    const list = places.get(finding.rule)
    if (list) list.push(finding)
    else places.set(finding.rule, [finding])
  }
  return findings.filter((finding) => {
    for (const id of lesser.get(finding.rule) ?? []) {
      for (const other of places.get(id) ?? []) if (covers(other, finding)) return false
    }
    return true
  })
}

/** Whether a finding, or one of its related places, lies where the other one does. */
const covers = (telling: Finding, other: Finding): boolean =>
  (telling.path === other.path && meet(telling.span, other.span)) ||
  (telling.related ?? []).some((place) => place.path === other.path && meet(place.span, other.span))

const meet = (a: Finding['span'], b: Finding['span']): boolean => a.start < b.end && b.start < a.end

function inOrder(findings: readonly Finding[], documents: readonly Document[]): Finding[] {
  const rank = new Map(documents.map(({ path }, i) => [path, i]))
  return [...findings].sort(
    (a, b) =>
      (rank.get(a.path) ?? documents.length) - (rank.get(b.path) ?? documents.length) ||
      a.span.start - b.span.start ||
      severityRank[b.severity] - severityRank[a.severity] ||
      a.span.end - b.span.end ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  )
}

function capped(findings: readonly Finding[], limit: number, documents: readonly Document[]): Finding[] {
  const shown = findings.slice(0, limit)
  const last = shown.at(-1)
  if (!last || (findings.length <= limit && !documents.some(isCutOff))) return shown
  const more = findings.length - shown.length
  return [...shown, coreFinding('quorate/too-many-findings', last.path, last.span, { shown: shown.length, more })]
}

/** Reading itself stops collecting at some point. */
const isCutOff = ({ tree, problems }: Document): boolean => tree.faults.at(-1)?.code === 'too-many' || problems.length > PROBLEM_LIMIT
