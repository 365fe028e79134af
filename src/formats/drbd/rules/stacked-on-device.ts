import { exampleResource } from '../example.ts'
import { writtenAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'

export const rule = drbdRule({
  id: 'drbd/stacked-on-device',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'A DRBD device is the disk of another resource, without drbdadm knowing.',
  reason:
    'drbdadm starts the upper resource while the lower one is still secondary: attaching fails, and at a failover nobody promotes the lower one first.',
  remedy: 'Write `stacked-on-top-of` for the upper resource, or with DRBD 9 one resource with more hosts.',
  source: 'drbd.conf(5), stacked-on-top-of; DRBD User’s Guide, "Creating a stacked three-node setup"',
  message: ({ disk }) => `${disk} is a DRBD device: without stacked-on-top-of drbdadm does not start and promote it first`,
  examples: [
    {
      bad: exampleResource({ volumes: 'volume 0 { device minor 1; disk /dev/drbd7; meta-disk internal; }' }),
      good: exampleResource(),
    },
  ],
  visit: {
    volume({ volume, host }, context) {
      const { disk, device, isDiskless, written } = volume
      if (isDiskless || disk === undefined || disk === device || host.kind === 'stacked' || !/^\/dev\/drbd(?:\d|\/|_)/.test(disk)) return
      const place = writtenAt(written.disk)
      if (place) context.report(place, { data: { disk } })
    },
  },
})
