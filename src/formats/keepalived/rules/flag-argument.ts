import { instance } from '../example.ts'
import { keepalivedRule } from '../rule.ts'

export const rule = keepalivedRule({
  id: 'keepalived/flag-argument',
  effect: 'altered',
  severity: 'warning',
  summary: 'A word behind a keyword that takes none.',
  reason: 'The keyword alone switches the setting on, whatever follows: with `no` or `off` it is on all the same.',
  remedy: 'Leave the word out, or the whole line to switch the setting off.',
  source: 'run: nopreempt no switches nopreempt on',
  message: ({ keyword, value, off }) =>
    off ? `${keyword} is switched on here: ${value} behind it is not looked at` : `${keyword} takes no value; ${value} is not looked at`,
  examples: [
    {
      bad: instance('', ['nopreempt', 'nopreempt no']),
      good: instance('', ['    nopreempt\n', '']),
    },
  ],
})
