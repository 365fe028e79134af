import { keepalivedPair } from '../example/keepalived-pair.ts'
import { stackRule } from '../rule.ts'
import { comparisons, memberName } from './_election.ts'

export const rule = stackRule({
  id: 'stack/keepalived-down-timer-mismatch',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'Two nodes of a virtual router wait for different numbers of adverts before they take over.',
  reason: 'A node that waits for fewer adverts than the others takes over from a master that is alive as soon as one advert is late.',
  remedy: 'Write the same down_timer_adverts on every node.',
  source: 'keepalived.conf(5), down_timer_adverts; run with two daemons: 3 against 1 takes over from a live master',
  message: ({ member, count, other, its }) =>
    `${member} waits for ${count} adverts, ${other} for ${its}, before it takes the master for dead`,
  examples: [
    {
      bad: keepalivedPair({ 'nas2/etc/keepalived/keepalived.conf': ['    nopreempt\n', '    nopreempt\n    down_timer_adverts 1\n'] }),
      good: keepalivedPair({ '*/etc/keepalived/keepalived.conf': ['    nopreempt\n', '    nopreempt\n    down_timer_adverts 4\n'] }),
    },
  ],
  check({ facts, report }) {
    for (const [member, first] of comparisons(facts)) {
      const [count, its] = [member.downTimerAdverts ?? DEFAULT, first.downTimerAdverts ?? DEFAULT]
      if (count === its) continue
      report(member.at('downTimerAdverts'), {
        data: { member: memberName(member), count, other: memberName(first), its },
        related: [[first.at('downTimerAdverts'), `${its} on ${first.host}`]],
      })
    }
  },
})

const DEFAULT = 3
