import { exampleResource } from '../example.ts'
import { drbdRule } from '../rule.ts'

export const rule = drbdRule({
  id: 'drbd/ambiguous-inheritance',
  effect: 'rejected',
  severity: 'error',
  summary: 'An option is inherited from two places with different values.',
  reason:
    'A nearer value does not override a farther one once both are inherited: drbdadm refuses every resource, though a plain `drbdadm dump` shows nothing.',
  remedy: 'Say it in one place, or directly where it counts: in the connection, or in the volume of the host.',
  source: 'drbdadm: ambiguous inheritance',
  message: ({ option, value, other }) =>
    value === other
      ? `${option} ${value} is inherited twice, and drbdadm gives up where it compares the two`
      : `${option} ${value} meets ${option} ${other}, and neither overrides the other`,
  examples: [
    {
      bad: exampleResource({ net: { 'ping-int': '5' }, more: 'connection-mesh { hosts "alpha" "beta"; net { ping-int 7; } }' }),
      good: exampleResource({ more: 'connection-mesh { hosts "alpha" "beta"; net { ping-int 7; } }' }),
    },
    {
      bad: exampleResource({
        volumes: 'volume 0 { device minor 1; disk "/dev/vg0/r0"; disk { size 1G; } }',
        disk: { size: '1G' },
      }),
      good: exampleResource({ disk: { size: '1G' } }),
    },
  ],
  visit: {
    refusal({ code, document, span, data, related }, context) {
      if (code === 'ambiguous') context.report({ document, span }, { data, ...(related ? { related } : {}) })
    },
  },
})
