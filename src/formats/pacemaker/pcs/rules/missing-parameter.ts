import { changed, clean } from '../example.ts'
import { pcsRule, refused } from '../rule.ts'

export const rule = pcsRule({
  id: 'pcs/missing-parameter',
  effect: 'rejected',
  severity: 'error',
  summary: 'A parameter that the agent cannot do without is missing.',
  reason: 'pcs refuses to create the resource; with --force it is created and does not start.',
  remedy: 'Give the parameter.',
  source: 'pcs(8) 0.11; the agents’ metadata',
  supersedes: ['pacemaker/required-parameter'],
  message: ({ agent, missing }) => `${agent} needs ${missing}: pcs refuses to create the resource`,
  visit: refused('missing-parameter'),
  examples: [{ bad: changed([' fstype=ext4', '']), good: clean }],
})
