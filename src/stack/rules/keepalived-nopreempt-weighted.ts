import { keepalivedPair } from '../example/keepalived-pair.ts'
import { stackRule } from '../rule.ts'
import { surveyOf } from './_election.ts'

export const rule = stackRule({
  id: 'stack/keepalived-nopreempt-weighted',
  effect: 'unsafe',
  severity: 'error',
  summary: 'The other node has nopreempt, so a check that only lowers the priority never moves the address.',
  reason:
    'A failing check makes the priority lower than that of the other node, and the other node, told never to preempt, gives way to any live master all the same. The address stays where the service is down.',
  remedy: 'Leave the weight out, so that a failure means FAULT and the master gives up by itself; or leave nopreempt out.',
  source: 'keepalived.conf(5), nopreempt; the election is simulated, and the simulation is compared with running daemons',
  supersedes: ['keepalived/nopreempt-weighted-tracking'],
  message: ({ address, host, tracked, rival }) =>
    `${address} stays on ${host} when ${tracked} fails there: ${rival} would have the higher priority, but its nopreempt makes it give way to a live master`,
  examples: [
    {
      bad: keepalivedPair({ '*/etc/keepalived/keepalived.conf': ['    fall 2\n', '    fall 2\n    weight -60\n'] }),
      good: keepalivedPair(),
    },
  ],
  check({ facts, report }) {
    for (const { address, failures, troubles } of surveyOf(facts).outcomes) {
      const [failure] = failures
      for (const trouble of troubles) {
        if (trouble.kind !== 'stays' || trouble.reason.kind !== 'nopreempt') continue
        const { member } = trouble.seat
        const { rival, tracked: watching } = trouble.reason
        const [tracked] = watching.filter(({ name }) => failure?.what === undefined || name === failure.what)
        // The check is another address's: what it watches need not be what is served at this one.
        if (!tracked) continue
        report(tracked.place, {
          data: { address, host: member.host, tracked: tracked.name, rival: rival.member.host },
          related: [
            [rival.member.at('nopreempt'), `${rival.member.host} gives way`],
            ...(member.nopreempt ? [[member.at('nopreempt'), `and ${member.host} does`] as const] : []),
          ],
        })
      }
    }
  },
})
