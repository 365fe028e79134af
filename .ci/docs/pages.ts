// Every page that is derived from rules and formats.

import type { Format, RuleHead } from '../../src/document/index.ts'
import { pageOf } from '../../src/document/index.ts'
import type { KnownRule } from './example-findings.ts'
import type { Files } from './files.ts'
import { formatPage, formatPath } from './format-page.ts'
import { ruleIndex } from './rule-index.ts'
import { rulePage } from './rule-page.ts'

export function pages(formats: readonly Format[], rules: readonly RuleHead[]): Files {
  const known = rules.map((rule): KnownRule => ({ rule, format: formats.find((format) => format.rules.some(({ id }) => id === rule.id)) }))
  return new Map([
    ['docs/rules/README.md', ruleIndex(known)],
    ...known.map((one): [string, string] => [pageOf(one.rule.id), rulePage(one)]),
    ...formats.map((format): [string, string] => [formatPath(format), formatPage(format)]),
  ])
}
