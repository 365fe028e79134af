// docs/rules/README.md: every rule in one table per format.

import type { KnownRule } from './example-findings.ts'
import { grouped } from './grouped.ts'
import { page, prose, table } from './markdown.ts'
import { EFFECTS, profilesOf } from './rule-page.ts'

export function ruleIndex(rules: readonly KnownRule[]): string {
  const folders = grouped(rules, ({ rule }) => rule.id.split('/')[0]!)
  return page(
    '# Rules',
    `${rules.length} rules. An effect is what the daemon does with the fault:`,
    Object.entries(EFFECTS)
      .map(([effect, meaning]) => `- **${effect}**: ${meaning}`)
      .join('\n'),
    'A severity is what the reader should do: fix an **error** before deploying, look at a **warning**, know an **info**.',
    ...[...folders].map(([folder, own]) => `## ${folder}\n\n${indexTable(own)}`),
  )
}

const indexTable = (rules: readonly KnownRule[]): string =>
  table(
    ['Rule', 'Severity', 'Effect', 'Profile', 'Summary'],
    rules.map(({ rule }) => [`[${rule.id}](${rule.id}.md)`, rule.severity, rule.effect, profilesOf(rule), prose(rule.summary)]),
  )
