import { exampleResource } from '../example.ts'
import { resourceAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'

export const rule = drbdRule({
  id: 'drbd/no-verify-alg',
  effect: 'advice',
  severity: 'info',
  summary: 'The copies cannot be compared while they are in use.',
  reason: 'Blocks that went bad on one side stay unseen until that side is needed.',
  remedy: 'Set `verify-alg crc32c` in net and run `drbdadm verify` from time to time.',
  source: 'DRBD User’s Guide, "Using online device verification"',
  profiles: ['hardened'],
  message: ({ resource }) => `${resource} has no verify-alg: its copies cannot be compared`,
  examples: [
    {
      bad: exampleResource({ net: { 'shared-secret': '"kX9vQ2mL7pRt4wZs"', 'cram-hmac-alg': 'sha256' } }),
      good: exampleResource({
        net: { 'shared-secret': '"kX9vQ2mL7pRt4wZs"', 'cram-hmac-alg': 'sha256', 'verify-alg': 'crc32c' },
        handlers: { 'split-brain': '"/usr/lib/drbd/notify-split-brain.sh root"' },
      }),
      profile: 'hardened',
      also: ['drbd/no-split-brain-notify'],
    },
  ],
  visit: {
    resource(resource, context) {
      const isUnchecked = resource.connections.some(({ net }) => (net.verifyAlg ?? '') === '')
      if (isUnchecked) context.report(resourceAt(resource), { data: { resource: resource.name } })
    },
  },
})
