import { changed, clean } from '../example.ts'
import { pcsRule, refused } from '../rule.ts'

export const rule = pcsRule({
  id: 'pcs/unknown-keyword',
  effect: 'rejected',
  severity: 'error',
  summary: 'A command, an option or an agent’s parameter that there is none of.',
  reason: 'pcs refuses the command and changes nothing; a script that does not stop there goes on without what it would have made.',
  remedy: 'Correct the word.',
  source: 'pcs(8) 0.11; the agents’ metadata',
  supersedes: ['pacemaker/unknown-keyword', 'pacemaker/unknown-parameter'],
  message: ({ what, keyword, nearest }) =>
    `pcs refuses the command: there is no ${what} ${keyword}${nearest ? `; did you mean ${nearest}?` : ''}`,
  visit: refused('unknown-keyword'),
  examples: [
    { bad: `${clean}pcs resource disabel nfs\n`, good: clean },
    { bad: changed(['fstype=ext4', 'fstype=ext4 opts=noatime']), good: changed(['fstype=ext4', 'fstype=ext4 options=noatime']) },
  ],
})
