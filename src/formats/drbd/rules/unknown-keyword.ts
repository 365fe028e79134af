import { exampleResource } from '../example.ts'
import { drbdRule } from '../rule.ts'
import { ageOf } from '../versions.ts'

export const rule = drbdRule({
  id: 'drbd/unknown-keyword',
  effect: 'rejected',
  severity: 'error',
  summary: 'A keyword or option that drbdadm does not know.',
  reason: 'drbdadm reads all files before it does anything: it refuses every resource, also those in other files.',
  remedy: 'Write the keyword as drbd.conf(5) spells it.',
  source: 'drbd.conf(5); drbdadm: Parse error',
  message: ({ keyword, nearest, why, removed }) =>
    why === 'removed'
      ? `${keyword} is a keyword of DRBD ${String(removed).startsWith('9') ? `before drbd-utils ${removed}` : '8.4'} only`
      : `drbdadm does not know ${keyword}${nearest ? `; did you mean ${nearest}?` : ''}`,
  examples: [
    { bad: exampleResource({ net: { 'ping-intervall': '10' } }), good: exampleResource({ net: { 'ping-int': '10' } }) },
    { bad: exampleResource({ more: 'ignore-on gamma;' }), good: exampleResource() },
  ],
  visit: {
    statement(statement, context) {
      const age = ageOf(statement, context.target)
      if (age?.kind === 'removed') context.report(statement, { data: { keyword: statement.keyword, why: 'removed', removed: age.removed } })
    },
  },
})
