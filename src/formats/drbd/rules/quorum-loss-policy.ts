import { exampleResource, onHost } from '../example.ts'
import { optionAt, relatedAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'

const THREE = {
  hosts: `${onHost('alpha', 0)}\n    ${onHost('beta', 1)}\n    ${onHost('gamma', 2)}`,
  more: 'connection-mesh { hosts alpha beta gamma; }',
}

export const rule = drbdRule({
  id: 'drbd/quorum-loss-policy',
  effect: 'advice',
  severity: 'info',
  summary: 'A primary that loses quorum freezes instead of failing.',
  reason:
    'With suspend-io, the default, processes hang until quorum comes back; the file system cannot be unmounted, and whoever manages the host has to fence or reboot it.',
  remedy:
    'Set `on-no-quorum io-error`, so that the service fails and can move; or keep suspend-io with `on-suspended-primary-outdated force-secondary` and `rr-conflict retry-connect`.',
  source: 'drbd.conf(5), options/on-no-quorum, on-suspended-primary-outdated; ocf_linbit_drbd(7)',
  profiles: ['ha'],
  message: () => 'a primary that loses quorum freezes all I/O; it takes `drbdadm secondary --force` or a reboot to free it',
  examples: [
    {
      bad: exampleResource({ options: { quorum: 'majority' }, ...THREE }),
      good: exampleResource({ options: { quorum: 'majority', 'on-no-quorum': 'io-error' }, ...THREE }),
      profile: 'ha',
    },
  ],
  visit: {
    resource(resource, context) {
      const { quorum = 'off', onNoQuorum = 'suspend-io', onSuspendedPrimaryOutdated } = resource.options
      if (quorum === 'off' || onNoQuorum !== 'suspend-io') return
      if (onSuspendedPrimaryOutdated === 'force-secondary' && resource.net.rrConflict === 'retry-connect') return
      const asked = optionAt(context, resource.options, 'quorum')
      const place = optionAt(context, resource.options, 'onNoQuorum') ?? asked
      if (place) context.report(place, asked && place !== asked ? { related: [relatedAt(asked, 'quorum is on')] } : {})
    },
  },
})
