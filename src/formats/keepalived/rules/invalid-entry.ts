import { instance } from '../example.ts'
import { keepalivedRule } from '../rule.ts'

export const rule = keepalivedRule({
  id: 'keepalived/invalid-entry',
  effect: 'dropped',
  severity: 'error',
  summary: 'A line of a list that cannot be read.',
  reason:
    'keepalived -t complains, and a running daemon leaves out the line, or the word that it does not know: an address is missing, or something is not tracked.',
  remedy: 'Write one entry a line, with options as keepalived.conf(5) has them.',
  source: 'keepalived.conf(5); keepalived -t',
  message: ({ what, keyword, value, expected }) =>
    what === 'option'
      ? `${keyword}: ${value} is no option here and is left out`
      : value === ''
        ? `${keyword}: ${expected} is missing`
        : `${keyword}: ${value} is not ${expected}; the line is left out`,
  examples: [
    {
      bad: instance('', ['192.0.2.50/24', '192.0.2.50/255.255.255.0']),
      good: instance(),
    },
    {
      bad: instance('', ['192.0.2.50/24', '192.0.2.50/24 192.0.2.51/24']),
      good: instance(),
    },
    {
      bad: instance('virtual_routes {\n    via 192.0.2.1 dev eth0\n}'),
      good: instance('virtual_routes {\n    default via 192.0.2.1 dev eth0\n}'),
    },
  ],
})
