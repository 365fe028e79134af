import { keepalivedPair } from '../example/keepalived-pair.ts'
import { stackRule } from '../rule.ts'
import { contested, surveyOf } from './_election.ts'

export const rule = stackRule({
  id: 'stack/keepalived-equal-priority',
  effect: 'advice',
  severity: 'warning',
  summary: 'Two nodes have the same priority: who holds the address depends on who was first.',
  reason:
    'A running master stays master against its equal. When both start at once the one with the higher address wins, after both have held the address for a moment.',
  remedy: 'Give each node a priority of its own.',
  source: 'RFC 5798 section 6.4; run with two daemons',
  message: ({ address, hosts, priority }) =>
    `${hosts} have the same priority ${priority} for ${address}: who holds it depends on who started first`,
  examples: [
    {
      bad: keepalivedPair({
        'nas1/etc/keepalived/keepalived.conf': ['priority 150\n    nopreempt', 'priority 100\n    preempt_delay 300'],
        'nas2/etc/keepalived/keepalived.conf': ['    nopreempt', '    preempt_delay 300'],
      }),
      good: keepalivedPair({ '*/etc/keepalived/keepalived.conf': ['    nopreempt', '    preempt_delay 300'] }),
    },
  ],
  check({ facts, report }) {
    const told = new Set<object>()
    for (const { address, troubles } of surveyOf(facts).standing) {
      for (const trouble of troubles) {
        if (trouble.kind !== 'tie') continue
        const [first, second] = trouble.seats
        const router = contested(facts).find(({ members }) => members.includes(first!.member))
        // Where nobody preempts, who was first holds it anyway, whatever the priorities are.
        if (!router || told.has(router) || router.members.every(({ nopreempt }) => nopreempt)) continue
        told.add(router)
        report(second!.member.at('priority'), {
          data: {
            address,
            hosts: trouble.seats.map(({ member }) => member.host).join(' and '),
            priority: first!.member.priority,
          },
          related: [[first!.member.at('priority'), `the same on ${first!.member.host}`]],
        })
      }
    }
  },
})
