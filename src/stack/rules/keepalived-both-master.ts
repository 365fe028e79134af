import { keepalivedPair } from '../example/keepalived-pair.ts'
import { stackRule } from '../rule.ts'
import { comparisons, memberName } from './_election.ts'

export const rule = stackRule({
  id: 'stack/keepalived-both-master',
  effect: 'advice',
  severity: 'info',
  summary: 'Two nodes of a virtual router have state MASTER.',
  reason:
    'Below priority 255 every node starts as backup all the same, so this makes no two masters. But it cancels nopreempt and preempt_delay, and nobody can read from it which node is meant to hold the address.',
  remedy: 'Write state BACKUP on every node, and let the priority say who is preferred.',
  source: 'keepalived.conf(5), state; run with two daemons',
  profiles: ['ha'],
  message: ({ member, other }) => `${member} and ${other} both have state MASTER: it only cancels nopreempt and preempt_delay`,
  examples: [
    {
      bad: keepalivedPair({
        '*/etc/keepalived/keepalived.conf': [
          ['state BACKUP', 'state MASTER'],
          ['    nopreempt\n', ''],
        ],
      }),
      good: keepalivedPair(),
      also: ['keepalived/failback-immediate'],
    },
  ],
  check({ facts, report }) {
    for (const [member, first] of comparisons(facts)) {
      if (member.state !== 'MASTER' || first.state !== 'MASTER') continue
      report(member.at('state'), {
        data: { member: memberName(member), other: memberName(first) },
        related: [[first.at('state'), `state MASTER on ${first.host}`]],
      })
    }
  },
})
