import { exampleResource } from '../example.ts'
import { resourceAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'

const HARDENED = { 'shared-secret': '"kX9vQ2mL7pRt4wZs"', 'cram-hmac-alg': 'sha256', 'verify-alg': 'crc32c' }

export const rule = drbdRule({
  id: 'drbd/no-split-brain-notify',
  effect: 'advice',
  severity: 'info',
  summary: 'Nobody is told of a split brain.',
  reason:
    'After a split brain the hosts stay disconnected and each goes on alone; every hour more writes are lost when one copy is chosen.',
  remedy: 'Set the split-brain handler, for example to `"/usr/lib/drbd/notify-split-brain.sh root"`.',
  source: 'DRBD User’s Guide, "Split brain notification"',
  profiles: ['hardened'],
  message: ({ resource }) => `nobody is told when the hosts of ${resource} diverge`,
  examples: [
    {
      bad: exampleResource({ net: HARDENED }),
      good: exampleResource({ net: HARDENED, handlers: { 'split-brain': '"/usr/lib/drbd/notify-split-brain.sh root"' } }),
      profile: 'hardened',
    },
  ],
  visit: {
    resource(resource, context) {
      if (resource.connections.length === 0 || resource.handlers.splitBrain !== undefined) return
      context.report(resourceAt(resource), { data: { resource: resource.name } })
    },
  },
})
