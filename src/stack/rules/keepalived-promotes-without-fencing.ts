import { keepalivedPair } from '../example/keepalived-pair.ts'
import type { ReplicatedVolume } from '../facts/types.ts'
import { stackRule } from '../rule.ts'
import { arrivals, isPromoted, isUnguarded } from './_arrival.ts'

export const rule = stackRule({
  id: 'stack/keepalived-promotes-without-fencing',
  effect: 'unsafe',
  severity: 'error',
  summary: 'keepalived promotes DRBD wherever the address arrives, and nothing fences or keeps quorum.',
  reason:
    'VRRP has no quorum: when the network between the nodes breaks, both hold the address and both promote. Both sides write, the copies diverge, and the writes of one of them are thrown away when they meet again.',
  remedy: 'Give DRBD three voters (a diskless third host is enough) and quorum majority; or let Pacemaker manage it, with fencing.',
  source: 'DRBD User’s Guide, "Configuring quorum"; RFC 5798',
  supersedes: ['drbd/no-split-brain-protection'],
  message: ({ resource, hosts }) =>
    `after a split ${hosts} all hold the address and promote ${resource}: neither DRBD quorum nor fencing keeps two of them from writing`,
  examples: [
    {
      bad: keepalivedPair({ '*/etc/drbd.d/r0.res': ['        quorum majority;\n        on-no-quorum io-error;\n', ''] }),
      good: keepalivedPair(),
    },
  ],
  check({ facts, report }) {
    const promoting = new Map<ReplicatedVolume, ReturnType<typeof arrivals>>()
    for (const arrival of arrivals(facts)) {
      if (!isUnguarded(arrival.volume) || !isPromoted(arrival)) continue
      promoting.set(arrival.volume, [...(promoting.get(arrival.volume) ?? []), arrival])
    }
    for (const [volume, own] of promoting) {
      const hosts = own.map(({ host }) => host.name)
      if (hosts.length < 2) continue
      const [first] = own
      const notify = first!.member.notify.find(({ on }) => on === 'master' || on === 'any')
      report(notify?.place ?? first!.member.place, {
        data: { resource: volume.resource, hosts: hosts.join(' and ') },
        related: [
          ...own.slice(1).map(({ member, host }) => [member.notify[0]?.place ?? member.place, `${host.name} promotes too`] as const),
          ...volume.copies.map((copy) => [copy.at('quorum'), 'neither quorum nor fencing is set'] as const),
        ],
      })
    }
  },
})
