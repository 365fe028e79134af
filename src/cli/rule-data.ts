import { pageOf, type RuleHead } from '../document/index.ts'
import { examplesOf } from '../stack/examples.ts'

/** A rule as data: everything but the function that words a finding. */
export function ruleData(rule: RuleHead): Record<string, unknown> {
  const { id, effect, severity, summary, reason, remedy, source, profiles = [], supersedes = [] } = rule
  return { id, effect, severity, summary, reason, remedy, source, profiles, supersedes, page: pageOf(id), examples: examplesOf(id) }
}
