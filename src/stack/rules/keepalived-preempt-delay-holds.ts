import { keepalivedPair } from '../example/keepalived-pair.ts'
import { stackRule } from '../rule.ts'
import { surveyOf } from './_election.ts'

/** Seconds that a failover may take longer without anybody minding. */
const BEARABLE = 10

export const rule = stackRule({
  id: 'stack/keepalived-preempt-delay-holds',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'The other node waits for its preempt_delay before it takes the address from a node whose check failed.',
  reason:
    'A failing check makes the priority of the master lower, and the other node is told to put up with a master of lower priority for so many seconds. It is meant to hold back after a repair, and it holds back after a failure just the same: all that time the address is where the service is down.',
  remedy: 'Leave the weight of the check out: a failure then means FAULT, and the master gives up by itself.',
  source: 'keepalived.conf(5), preempt_delay; run with two daemons',
  message: ({ address, host, rival, delay }) =>
    `${address} stays on ${host} for ${delay} seconds after its check has failed: so long ${rival} waits before it preempts`,
  examples: [
    {
      bad: keepalivedPair({
        '*/etc/keepalived/keepalived.conf': [
          ['    nopreempt\n', '    preempt_delay 300\n'],
          ['    fall 2\n', '    fall 2\n    weight -60\n'],
        ],
      }),
      good: keepalivedPair({ '*/etc/keepalived/keepalived.conf': ['    nopreempt\n', '    preempt_delay 300\n'] }),
    },
  ],
  check({ facts, report }) {
    for (const { address, troubles } of surveyOf(facts).outcomes) {
      for (const trouble of troubles) {
        if (trouble.kind !== 'late' || trouble.delay <= BEARABLE) continue
        const { seat, rival, delay } = trouble
        const change = seat.standing.changes[0]
        report(rival.member.at('preemptDelay'), {
          data: { address, host: seat.member.host, rival: rival.member.host, delay },
          related: [[change?.tracked.place ?? seat.member.place, `${seat.member.host} only lowers its priority`]],
        })
      }
    }
  },
})
