import { exampleResource, onHost } from '../example.ts'
import { optionAt, voters } from '../in-force.ts'
import { drbdRule } from '../rule.ts'

export const rule = drbdRule({
  id: 'drbd/quorum-two-voters',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'Quorum between two votes: whoever loses the other stops.',
  reason: 'A majority of two is two. The loss of either host, even of the standby, stops all I/O on the survivor.',
  remedy: 'Add a third host as tiebreaker (`volume 0 { device minor 1; disk none; }`), or use fencing instead of quorum.',
  source: 'DRBD User’s Guide, "Using a diskless node as a tiebreaker"',
  message: ({ resource }) => `${resource} has two votes and asks for a majority: losing either host stops the other`,
  examples: [
    {
      bad: exampleResource({ options: { quorum: 'majority', 'on-no-quorum': 'io-error' } }),
      good: exampleResource({
        options: { quorum: 'majority', 'on-no-quorum': 'io-error' },
        hosts: `${onHost('alpha', 0)}\n    ${onHost('beta', 1)}\n    ${onHost('gamma', 2, 'volume 0 { disk none; }')}`,
        more: 'connection-mesh { hosts alpha beta gamma; }',
      }),
    },
  ],
  visit: {
    resource(resource, context) {
      const { quorum = 'off' } = resource.options
      if (quorum === 'off' || quorum === 1 || voters(resource).length !== 2) return
      const place = optionAt(context, resource.options, 'quorum')
      if (place) context.report(place, { data: { resource: resource.name } })
    },
  },
})
