import { clean } from '../example.ts'
import { pcsRule, refused } from '../rule.ts'

const PROBLEMS: Readonly<Record<string, string>> = {
  constraint: 'There is such a constraint already',
  id: 'The name is taken already',
  interval: 'Another operation of the name has the same interval',
  level: 'There is such a fencing level already',
  member: 'The resource is in the group already',
  operation: 'The resource has such an operation already',
  option: 'The option stands here again with another value',
  value: 'Another resource has the same value, which no two may have',
}

export const rule = pcsRule({
  id: 'pcs/duplicate',
  effect: 'rejected',
  severity: 'error',
  summary: 'What there may be one of is made again.',
  reason: 'pcs refuses the command and changes nothing. Two monitors with one interval are one to Pacemaker, whatever their roles.',
  remedy: 'Give it a name, an interval or a value of its own, or leave it out.',
  source: 'pcs(8) 0.11',
  supersedes: ['pacemaker/duplicate-id', 'pacemaker/duplicate'],
  message: ({ problem, name, value }) =>
    `${PROBLEMS[String(problem)]} (${name}${value === undefined ? '' : ` ${value}`}): pcs refuses the command`,
  visit: refused('duplicate'),
  examples: [
    {
      bad: `${clean}pcs resource create web ocf:heartbeat:Dummy op monitor interval=10 timeout=20 op monitor interval=10s timeout=20 role=Started\n`,
      good: `${clean}pcs resource create web ocf:heartbeat:Dummy op monitor interval=10 timeout=20\n`,
    },
    { bad: `${clean}pcs constraint order promote share-clone then start nfs kind=Optional\n`, good: clean },
  ],
})
