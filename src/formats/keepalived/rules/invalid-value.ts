import { instance } from '../example.ts'
import { keepalivedRule } from '../rule.ts'

export const rule = keepalivedRule({
  id: 'keepalived/invalid-value',
  effect: 'altered',
  severity: 'error',
  summary: 'A value that the keyword cannot have.',
  reason: 'keepalived -t complains. A running daemon takes the default, or what it can read of the value: `3s` are three microseconds.',
  remedy: 'Write a plain value within the range.',
  source: 'keepalived.conf(5); keepalived -t',
  message: ({ keyword, value, expected, used }) =>
    value === ''
      ? `${keyword} needs ${expected}; keepalived leaves it out`
      : `${keyword}: ${value} is not ${expected}${used ? `; the default is used: ${used}` : ''}`,
  examples: [
    {
      bad: instance('preempt_delay 3s'),
      good: instance(),
    },
    {
      bad: instance('advert_int 0x2'),
      good: instance(),
    },
    {
      bad: `global_defs {\n    router_id\n}\n${instance()}`,
      good: `global_defs {\n    router_id a\n}\n${instance()}`,
    },
  ],
})
