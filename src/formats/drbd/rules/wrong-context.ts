import { contextOf } from '../../../document/index.ts'
import { exampleResource } from '../example.ts'
import { drbdRule } from '../rule.ts'
import { ageOf } from '../versions.ts'

const shown = (context: unknown): string => (context === '' ? 'outside any block' : `in ${context}`)

export const rule = drbdRule({
  id: 'drbd/wrong-context',
  effect: 'rejected',
  severity: 'error',
  summary: 'A keyword that drbdadm knows, but not here.',
  reason: 'drbdadm reads all files before it does anything: it refuses every resource, also those in other files.',
  remedy: 'Move the statement into the block that it belongs to.',
  source: 'drbd.conf(5); drbdadm: Parse error',
  message: ({ keyword, elsewhere, context }) =>
    `${keyword} cannot stand ${shown(context)}; it belongs ${elsewhere === '' ? 'outside any block' : `into ${String(elsewhere).split(', ').join(' or ')}`}`,
  examples: [
    { bad: exampleResource({ net: { 'on-io-error': 'detach' } }), good: exampleResource({ disk: { 'on-io-error': 'detach' } }) },
    { bad: exampleResource({ more: 'wfc-timeout 120;' }), good: exampleResource({ startup: { 'wfc-timeout': '120' } }) },
    {
      bad: exampleResource({ net: { fencing: undefined }, disk: { fencing: 'resource-and-stonith' } }),
      good: exampleResource(),
      target: { 'drbd-utils': '9.22.0' },
    },
  ],
  visit: {
    statement(statement, context) {
      const age = ageOf(statement, context.target)
      if (age?.kind !== 'misplaced') return
      const around = contextOf(statement.document.tree, statement.node).join(' ')
      context.report(statement, { data: { keyword: statement.keyword, elsewhere: age.elsewhere, context: around } })
    },
  },
})
