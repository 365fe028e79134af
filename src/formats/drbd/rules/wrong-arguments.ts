import { exampleResource } from '../example.ts'
import { drbdRule } from '../rule.ts'

export const rule = drbdRule({
  id: 'drbd/wrong-arguments',
  effect: 'rejected',
  severity: 'error',
  summary: 'A statement with too many words, too few, or without its block.',
  reason: 'drbdadm reads all files before it does anything: it refuses every resource, also those in other files.',
  remedy: 'Write the statement as drbd.conf(5) shows it; put values with blanks in quotes.',
  source: 'drbd.conf(5); drbdadm: Parse error',
  message: ({ keyword, expected }) => `${keyword}: ${expected} expected`,
  examples: [
    {
      bad: exampleResource({ handlers: { 'local-io-error': '/usr/local/sbin/notify io' } }),
      good: exampleResource({ handlers: { 'local-io-error': '"/usr/local/sbin/notify io"' } }),
    },
  ],
})
