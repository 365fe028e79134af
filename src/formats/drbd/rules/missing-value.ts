import { exampleResource } from '../example.ts'
import { drbdRule } from '../rule.ts'

export const rule = drbdRule({
  id: 'drbd/missing-value',
  effect: 'altered',
  severity: 'error',
  summary: 'An option without its value, for which drbdadm takes whatever it finds.',
  reason:
    'A lone name means yes, so a secret left out is the word "yes" on both hosts; a brace or an unclosed text becomes the value itself.',
  remedy: 'Write the value, in quotes where it is text.',
  source: 'drbdadm takes any one token for an option value',
  message: ({ keyword, value, how }) =>
    how === 'bare'
      ? `${keyword} has no value; drbdadm takes it for "${value}"`
      : `drbdadm takes ${value} for the value of ${keyword || 'this option'}`,
  examples: [
    {
      bad: exampleResource({ net: { 'cram-hmac-alg': 'sha256', 'shared-secret': '' } }),
      good: exampleResource({ net: { 'cram-hmac-alg': '"sha256"', 'shared-secret': '"kX9vQ2mL7pRt4wZs"' } }),
    },
  ],
})
