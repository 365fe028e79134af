import { type Finding, type LintOptions, severityRank } from '../document/index.ts'
import { rules } from '../generated/rules/stack.ts'
import { speaks } from '../lint/index.ts'
import { isDisproved } from './disproved.ts'
import type { Place } from './facts/place.ts'
import type { StackContext, StackRule } from './rule.ts'
import type { Stack } from './stack.ts'

/** All that the files of a stack show: each daemon's by themselves, then what only all of them tell. */
export function findInStack(stack: Stack, options: LintOptions): Finding[] {
  const found = stack.sets.flatMap(({ config }) => config.find(options).filter((finding) => !isDisproved(finding, stack.facts)))
  for (const rule of rules) if (speaks(rule, options)) rule.check(contextFor(stack, rule, options, found))
  return found
}

function contextFor(stack: Stack, rule: StackRule, options: LintOptions, found: Finding[]): StackContext {
  return {
    stack,
    facts: stack.facts,
    options,
    in: (profile) => options.profiles?.includes(profile) ?? false,
    report(place, { data = {}, severity, related = [] } = {}) {
      if (!place) return
      const milder = severity !== undefined && severityRank[severity] < severityRank[rule.severity]
      const others = related.flatMap(([other, message]) => (other && !isSame(other, place) ? [{ ...spotOf(other), message }] : []))
      found.push({
        rule: rule.id,
        effect: rule.effect,
        severity: milder ? severity : rule.severity,
        message: rule.message(data),
        data,
        ...spotOf(place),
        ...(others.length > 0 ? { related: others } : {}),
      })
    },
  }
}

const spotOf = ({ document: { path }, span }: Place): Pick<Finding, 'path' | 'span'> => ({ ...(path === undefined ? {} : { path }), span })

const isSame = (a: Place, b: Place): boolean =>
  a.document.path === b.document.path && a.span.start === b.span.start && a.span.end === b.span.end
