import { instance } from '../example.ts'
import { keepalivedRule } from '../rule.ts'

export const rule = keepalivedRule({
  id: 'keepalived/invalid-block',
  effect: 'dropped',
  severity: 'error',
  summary: 'A block whose head does not say what the block is for.',
  reason: 'keepalived -t complains, and a running daemon skips the block or takes it for another one.',
  remedy: 'Write the name or address that the block needs, and nothing else.',
  source: 'keepalived.conf(5); keepalived -t',
  message: ({ keyword, value, expected }) => (value === '' ? `${keyword} needs ${expected}` : `${keyword}: ${value} is not ${expected}`),
  examples: [
    {
      bad: `vrrp_instance {\n    interface eth0\n}\n${instance()}`,
      good: instance(),
    },
  ],
})
