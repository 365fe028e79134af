import { keepalivedPair } from '../example/keepalived-pair.ts'
import { stackRule } from '../rule.ts'
import { surveyOf } from './_election.ts'

export const rule = stackRule({
  id: 'stack/keepalived-weight-too-small',
  effect: 'unsafe',
  severity: 'error',
  summary: 'A failing check lowers the priority, but not below that of the other node: the address stays where the service is down.',
  reason:
    'When the service fails the check takes its weight off the priority. What is left is still not less than the priority of the node that could take over, so nothing moves: clients keep talking to a node that cannot serve.',
  remedy:
    'Make the weight larger than the difference between the priorities, or leave it out: without a weight a failure means FAULT, and the address moves whatever the priorities are.',
  source: 'keepalived.conf(5), track_script; the election is simulated, and the simulation is compared with running daemons',
  message: ({ address, host, tracked, left, rival, priority }) =>
    `${address} stays on ${host} when ${tracked} fails there: its priority is ${left} then, and ${rival} has ${priority}`,
  examples: [
    {
      bad: keepalivedPair({
        '*/etc/keepalived/keepalived.conf': [
          ['    fall 2\n', '    fall 2\n    weight -20\n'],
          ['    nopreempt\n', '    preempt_delay 300\n'],
        ],
      }),
      good: keepalivedPair({ '*/etc/keepalived/keepalived.conf': ['    nopreempt\n', '    preempt_delay 300\n'] }),
    },
  ],
  check({ facts, report }) {
    for (const { address, failures, troubles } of surveyOf(facts).outcomes) {
      const [failure] = failures
      for (const trouble of troubles) {
        if (trouble.kind !== 'stays' || trouble.reason.kind !== 'weight-too-small') continue
        const { seat, reason } = trouble
        const { member } = seat
        const [tracked] = reason.tracked.filter(({ name }) => failure?.what === undefined || name === failure.what)
        // The check is another address's: what it watches need not be what is served at this one.
        if (!tracked) continue
        report(tracked.place, {
          data: {
            address,
            host: member.host,
            tracked: tracked.name,
            left: seat.standing.priority,
            rival: reason.rival.member.host,
            priority: reason.rival.standing.priority,
          },
          related: [
            [member.at('priority'), `priority ${member.priority}, ${seat.standing.priority} after the failure`],
            [reason.rival.member.at('priority'), `priority ${reason.rival.member.priority} on ${reason.rival.member.host}`],
          ],
        })
      }
    }
  },
})
