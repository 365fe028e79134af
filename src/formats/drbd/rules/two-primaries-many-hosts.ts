import { exampleResource, onHost } from '../example.ts'
import { holders, optionAt, resourceAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'

export const rule = drbdRule({
  id: 'drbd/two-primaries-many-hosts',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'Two primaries among more than two hosts with disks.',
  reason: 'Dual-primary mode is meant and tested for two hosts; with a third copy its resync and promotion rules do not hold.',
  remedy: 'Use two hosts for a resource with two primaries, or allow one primary only.',
  source: 'DRBD User’s Guide, "Dual-primary mode"',
  message: ({ count }) => `two primaries are allowed among ${count} hosts with disks; the mode is meant for two`,
  examples: [
    {
      bad: exampleResource({
        net: { 'allow-two-primaries': 'yes' },
        hosts: `${onHost('alpha', 0)}\n    ${onHost('beta', 1)}\n    ${onHost('gamma', 2)}`,
        more: 'connection-mesh { hosts alpha beta gamma; }',
      }),
      good: exampleResource({ net: { 'allow-two-primaries': 'yes' } }),
    },
  ],
  visit: {
    resource(resource, context) {
      const count = resource.hosts.length < 3 ? 0 : holders(resource).length
      if (count < 3 || !resource.net.allowTwoPrimaries) return
      context.report(optionAt(context, resource.net, 'allowTwoPrimaries') ?? resourceAt(resource), { data: { count } })
    },
  },
})
