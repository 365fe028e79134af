import { exampleResource } from '../example.ts'
import { resourceAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'

const AUTH = { 'shared-secret': '"kX9vQ2mL7pRt4wZs"', 'cram-hmac-alg': 'sha256' }

export const rule = drbdRule({
  id: 'drbd/no-peer-auth',
  effect: 'advice',
  severity: 'info',
  summary: 'Peers are not authenticated.',
  reason: 'Whoever reaches the port can take part as the peer: read the data, or have it overwritten by a resync.',
  remedy: 'Set `cram-hmac-alg sha256` and a random `shared-secret` in net, or use TLS.',
  source: 'drbd.conf(5), net/shared-secret, net/cram-hmac-alg, net/tls',
  profiles: ['hardened'],
  message: ({ resource }) => `the peers of ${resource} are not authenticated`,
  examples: [
    {
      bad: exampleResource({ net: { 'verify-alg': 'crc32c' } }),
      good: exampleResource({
        net: { 'verify-alg': 'crc32c', ...AUTH },
        handlers: { 'split-brain': '"/usr/lib/drbd/notify-split-brain.sh root"' },
      }),
      profile: 'hardened',
      also: ['drbd/no-split-brain-notify'],
    },
  ],
  visit: {
    resource(resource, context) {
      const isOpen = resource.connections.some(({ net }) => net.sharedSecret === undefined && net.cramHmacAlg === undefined && !net.tls)
      if (isOpen) context.report(resourceAt(resource), { data: { resource: resource.name } })
    },
  },
})
