import { pcsRule, refused } from '../rule.ts'

export const rule = pcsRule({
  id: 'pcs/removed',
  effect: 'rejected',
  severity: 'error',
  summary: 'Syntax of pcs 0.9 in a script for a newer pcs.',
  reason: 'pcs 0.10 took it out: the command is refused and changes nothing.',
  remedy: 'Write what took its place.',
  source: 'pcs(8), Changes in pcs-0.10',
  message: ({ what, instead }) => `${what} went with pcs 0.10${instead ? `, which has ${instead}` : ''}: pcs refuses the command`,
  visit: refused('removed'),
  examples: [
    {
      bad: 'pcs resource create state ocf:pacemaker:Stateful master notify=true\n',
      good: 'pcs resource create state ocf:pacemaker:Stateful promotable notify=true\n',
      target: { pcs: '0.11' },
    },
  ],
})
