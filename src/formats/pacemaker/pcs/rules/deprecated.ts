import { pcsRule, refused } from '../rule.ts'

export const rule = pcsRule({
  id: 'pcs/deprecated',
  effect: 'advice',
  severity: 'warning',
  summary: 'Syntax that only pcs 0.9 knows.',
  reason:
    'pcs 0.10, which came with Pacemaker 2 in 2018, and all later ones refuse the command: the script works on no distribution that is still looked after.',
  remedy: 'Write what took its place.',
  source: 'pcs(8), Changes in pcs-0.10',
  supersedes: ['pacemaker/deprecated-name'],
  message: ({ what, instead }) => `${what} is syntax of pcs 0.9; later ones refuse it${instead ? ` and have ${instead}` : ''}`,
  visit: refused('deprecated'),
  examples: [
    {
      bad: 'pcs cluster auth alpha beta -u hacluster\npcs cluster start --all\n',
      good: 'pcs host auth alpha beta -u hacluster\npcs cluster start --all\n',
    },
  ],
})
