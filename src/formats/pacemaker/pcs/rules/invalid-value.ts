import { pcsRule, refused } from '../rule.ts'

export const rule = pcsRule({
  id: 'pcs/invalid-value',
  effect: 'rejected',
  severity: 'error',
  summary: 'A value that pcs does not take.',
  reason: 'pcs refuses the command and changes nothing.',
  remedy: 'Write one of the values that there are.',
  source: 'pcs(8) 0.11',
  supersedes: ['pacemaker/invalid-value'],
  message: ({ name, value, expected }) => `${name} is ${expected}, not ${value === '' ? 'empty' : value}: pcs refuses the command`,
  visit: refused('invalid-value'),
  examples: [
    {
      bad: 'pcs resource create state ocf:pacemaker:Stateful op start timeout=20 on-fail=never\n',
      good: 'pcs resource create state ocf:pacemaker:Stateful op start timeout=20 on-fail=block\n',
    },
  ],
})
