import { keepalivedPair } from '../example/keepalived-pair.ts'
import { stackRule } from '../rule.ts'
import { memberName, surveyOf } from './_election.ts'

export const rule = stackRule({
  id: 'stack/keepalived-preempt-asymmetric',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'nopreempt stands on the node with the lower priority only, where it changes nothing: the address flaps back.',
  reason:
    'After a failover the address is to stay where it is. The node with the higher priority has no nopreempt, so it takes the address back as soon as it is up: a second outage, perhaps before its data is in step again.',
  remedy: 'Write nopreempt, and state BACKUP, on every node.',
  source: 'keepalived.conf(5), nopreempt; run with two daemons',
  supersedes: ['keepalived/failback-immediate'],
  message: ({ address, name, host, other }) =>
    `${address} goes back to ${name} as soon as ${host} is up again: nopreempt on ${other} does not hold it there`,
  examples: [
    {
      bad: keepalivedPair({ 'nas1/etc/keepalived/keepalived.conf': ['    nopreempt\n', ''] }),
      good: keepalivedPair(),
    },
  ],
  check({ facts, report }) {
    const told = new Set<object>()
    for (const { address, failures, before, flapsBack } of surveyOf(facts).outcomes) {
      const [seat] = before
      if (!flapsBack || failures[0]?.kind !== 'node' || !seat || told.has(seat.router) || seat.member.preemptDelay > 0) continue
      const other = seat.router.members.find((member) => member !== seat.member && member.nopreempt)
      if (!other) continue
      told.add(seat.router)
      report(seat.member.at('priority'), {
        data: { address, name: memberName(seat.member), host: seat.member.host, other: other.host },
        related: [[other.at('nopreempt'), `${other.host} has nopreempt`]],
      })
    }
  },
})
