import { instance } from '../example.ts'
import { keepalivedRule } from '../rule.ts'

export const rule = keepalivedRule({
  id: 'keepalived/unknown-keyword',
  effect: 'rejected',
  severity: 'error',
  summary: 'A keyword that keepalived does not know.',
  reason: 'keepalived -t refuses the file. A running daemon leaves the statement out; where it has a {, its } ends the block around it.',
  remedy: 'Write the keyword as keepalived.conf(5) spells it.',
  source: 'keepalived.conf(5); keepalived -t: Unknown keyword',
  message: ({ keyword, block, nearest, removed }) =>
    `${block === '' ? `${keyword} is no keyword here` : `${keyword} is no keyword of ${block}`}${removed ? `: keepalived has not known it since ${removed}` : nearest ? `; did you mean ${nearest}?` : ''}`,
  examples: [
    {
      bad: instance('preempt_dely 5'),
      good: instance(),
    },
    {
      bad: `vrrp_instanc VI_1 {\n}\n${instance()}`,
      good: instance(),
    },
  ],
})
