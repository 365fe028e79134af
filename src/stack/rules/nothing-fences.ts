import { keepalivedPair } from '../example/keepalived-pair.ts'
import type { ReplicatedVolume } from '../facts/types.ts'
import { stackRule } from '../rule.ts'
import { type Arrival, arrivals, isPromoted, isUnguarded } from './_arrival.ts'

export const rule = stackRule({
  id: 'stack/nothing-fences',
  effect: 'unsafe',
  severity: 'error',
  summary: 'An address moves between hosts that replicate a volume, and nothing fences or keeps quorum.',
  reason:
    'When the network between the nodes breaks, both hold the address: VRRP has no quorum. DRBD lets either side be promoted, by hand, at boot or by a mount, and has neither quorum nor fencing to stop the second one. Both sides write, and the writes of one of them are thrown away when they meet again.',
  remedy: 'Give DRBD three voters (a diskless third host is enough) and quorum majority; or let Pacemaker manage it, with fencing.',
  source: 'DRBD User’s Guide, "Configuring quorum"; RFC 5798',
  supersedes: ['drbd/no-split-brain-protection'],
  message: ({ resource, hosts }) =>
    `after a split both ${hosts} hold the address, and either can make ${resource} primary: nothing fences, and there is no quorum`,
  examples: [
    {
      bad: keepalivedPair({
        '*/etc/drbd.d/r0.res': ['        quorum majority;\n        on-no-quorum io-error;\n', ''],
        '*/usr/local/sbin/ha-nfs': ['drbdadm primary r0 && mount /dev/drbd0 /srv/nfs && ', ''],
      }),
      good: keepalivedPair(),
      also: ['stack/vip-without-promotion'],
    },
  ],
  check({ facts, report }) {
    const unguarded = new Map<ReplicatedVolume, Arrival[]>()
    for (const arrival of arrivals(facts)) {
      if (isUnguarded(arrival.volume)) unguarded.set(arrival.volume, [...(unguarded.get(arrival.volume) ?? []), arrival])
    }
    for (const [volume, own] of unguarded) {
      // Where keepalived itself promotes, another rule says so.
      if (own.filter(isPromoted).length > 1) continue
      const hosts = [...new Set(own.map(({ host }) => host.name))]
      const [first, ...others] = volume.copies
      report(first?.at('quorum') ?? volume.place, {
        data: { resource: volume.resource, hosts: hosts.join(' and ') },
        related: [
          ...others.map((copy) => [copy.at('quorum'), 'the same resource'] as const),
          ...own.map(
            ({ member }) =>
              [member.addresses[0]?.place ?? member.place, `VRRP moves the address to ${member.host}, without quorum`] as const,
          ),
        ],
      })
    }
  },
})
