import { exampleResource } from '../example.ts'
import { drbdRule } from '../rule.ts'

export const rule = drbdRule({
  id: 'drbd/invalid-value',
  effect: 'rejected',
  severity: 'error',
  summary: 'A value that drbdadm refuses.',
  reason: 'drbdadm reads all files before it does anything: it refuses every resource, also those in other files.',
  remedy: 'Write a value of the kind and within the range that drbd.conf(5) gives.',
  source: 'drbd.conf(5); drbdadm: Parse error; drbdsetup xml-help',
  message: ({ keyword, value, expected, why }) =>
    why === 'unquoted'
      ? `${keyword}: ${value} is no plain word; ${expected} expected, so put it in quotes`
      : why === 'quoted'
        ? `${keyword}: "${value}" must stand without quotes`
        : `${keyword}: ${value} is not ${expected}`,
  examples: [
    { bad: exampleResource({ net: { timeout: '6s0' } }), good: exampleResource({ net: { timeout: '60' } }) },
    { bad: exampleResource({ net: { 'ping-timeout': '500ms' } }), good: exampleResource({ net: { 'ping-timeout': '5' } }) },
    { bad: exampleResource({ disk: { 'on-io-error': 'Detach' } }), good: exampleResource({ disk: { 'on-io-error': 'detach' } }) },
  ],
})
