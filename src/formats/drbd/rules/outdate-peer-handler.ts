import { exampleResource } from '../example.ts'
import { optionAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'
import { isOldGeneration } from '../versions.ts'

export const rule = drbdRule({
  id: 'drbd/outdate-peer-handler',
  effect: 'dropped',
  severity: 'error',
  summary: 'outdate-peer is the old name of fence-peer, and DRBD 9 never runs it.',
  reason: 'The name is read without a word, but when the peer is lost no handler runs: nobody is fenced.',
  remedy: 'Call the handler fence-peer.',
  source: 'drbdadm 9: only fence-peer is run; DRBD 8.4 runs outdate-peer',
  message: () => 'DRBD 9 never runs outdate-peer; the handler is called fence-peer',
  supersedes: ['drbd/deprecated'],
  examples: [
    {
      bad: exampleResource({
        handlers: { 'fence-peer': undefined, 'unfence-peer': undefined, 'outdate-peer': '"/sbin/kill-other-node.sh"' },
      }),
      good: exampleResource({ handlers: { 'fence-peer': '"/sbin/kill-other-node.sh"', 'unfence-peer': undefined } }),
    },
  ],
  visit: {
    resource({ handlers }, context) {
      if (handlers.outdatePeer === undefined || isOldGeneration(context.target)) return
      const place = optionAt(context, handlers, 'outdatePeer', 'statement')
      if (place) context.report(place)
    },
  },
})
