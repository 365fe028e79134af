import type { ConfigSet, Document, Finding, LintOptions, Profile, Rule, RuleContext, RuleHead, Target } from '../document/index.ts'
import { severityRank } from '../document/index.ts'
import type { FormatSpec } from './define-format.ts'

/** Everything that one set has by itself: what reading found, then every rule in one walk. */
export function findInSet<Id extends string, Model extends object, Effective, Visits extends object>(
  set: ConfigSet<Model, Effective>,
  spec: FormatSpec<Id, Model, Effective, Visits>,
  options: LintOptions,
): Finding[] {
  const found: Finding[] = []
  for (const document of set.documents) for (const problem of document.problems) found.push(problem)
  const active = spec.rules.filter((rule) => rule.visit && speaks(rule, options))
  const limit = (options.limit ?? DEFAULT_LIMIT) * 4
  const byKind = new Map<keyof Visits, { visit: (subject: never, context: never) => void; context: RuleContext<Model, Effective> }[]>()
  for (const rule of active) {
    const context = contextFor(set, rule, options, (finding) => {
      if (found.length < limit) found.push(finding)
    })
    for (const [kind, visit] of Object.entries(rule.visit!) as [keyof Visits, (subject: never, context: never) => void][]) {
      const list = byKind.get(kind)
      if (list) list.push({ visit, context })
      else byKind.set(kind, [{ visit, context }])
    }
  }
  if (byKind.size > 0) {
    spec.visit(set, (kind, subject) => {
      // What else there is would not be told.
      if (found.length >= limit) return
      const list = byKind.get(kind)
      if (list) for (const { visit, context } of list) visit(subject as never, context as never)
    })
  }
  for (const finding of spec.consequences?.(set, options) ?? []) found.push(finding)
  return found
}

export const DEFAULT_LIMIT = 1000

/** A rule of no profile always speaks; one of a profile when that is on or the configuration names the rule. */
export function speaks(rule: RuleHead, options: LintOptions): boolean {
  const configured = options.rules?.[rule.id]
  if (configured === 'off') return false
  if (configured !== undefined || !rule.profiles) return true
  return rule.profiles.some((profile) => options.profiles?.includes(profile))
}

function contextFor<Model extends object, Effective>(
  set: ConfigSet<Model, Effective>,
  rule: Rule,
  options: LintOptions,
  push: (finding: Finding) => void,
): RuleContext<Model, Effective> {
  const target: Target = options.target ?? set.options.target ?? {}
  return {
    set,
    options,
    target,
    in: (profile: Profile) => options.profiles?.includes(profile) ?? false,
    report(place: { readonly document: Document<Model>; readonly span: Finding['span'] | undefined }, more = {}) {
      const data = more.data ?? {}
      const milder = more.severity !== undefined && severityRank[more.severity] < severityRank[rule.severity]
      push({
        rule: rule.id,
        effect: rule.effect,
        severity: milder ? more.severity! : rule.severity,
        message: rule.message(data),
        ...(more.data ? { data } : {}),
        ...(place.document.path === undefined ? {} : { path: place.document.path }),
        span: place.span ?? { start: 0, end: 0 },
        ...(more.related ? { related: more.related } : {}),
        ...(more.fix ? { fix: more.fix } : {}),
      })
    },
  }
}
