import { clusterPair } from '../example/cluster-pair.ts'
import { sameAddress } from '../facts/networks.ts'
import { stackRule } from '../rule.ts'
import { asksCluster } from './_cluster.ts'

export const rule = stackRule({
  id: 'stack/drbd-single-ring',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'Replication and the cluster’s heartbeat share their only link.',
  reason:
    'When the link breaks, DRBD loses its peer and asks the cluster to fence it, and the cluster has lost the same peer at the same moment: the handler cannot be answered before a node has been shot, where another link would have let both go on.',
  remedy: 'Give corosync a second link over another network.',
  source: 'DRBD User’s Guide, "Resource-level fencing in Pacemaker"; corosync.conf(5)',
  supersedes: ['corosync/single-link'],
  message: ({ resource, address }) => `${resource} replicates over ${address}, the only link that corosync has: both are lost together`,
  examples: [
    {
      bad: clusterPair({
        '*/etc/corosync/corosync.conf': [
          ['        ring0_addr: 10.0.0.11\n        ring1_addr', '        ring0_addr'],
          ['        ring0_addr: 10.0.0.12\n        ring1_addr', '        ring0_addr'],
        ],
      }),
      good: clusterPair(),
    },
  ],
  check({ facts, report }) {
    const told = new Set<string>()
    for (const membership of facts.memberships) {
      for (const volume of facts.volumes) {
        if (volume.fencing === 'dont-care' && !asksCluster(volume)) continue
        const replicating = volume.replicas.flatMap(({ addresses }) => addresses)
        const shared = membership.nodes.flatMap(({ addresses }) =>
          addresses.flatMap((one) => {
            const same = replicating.find(({ address }) => sameAddress(address, one.address))
            return same ? [{ link: one, same }] : []
          }),
        )
        const [first] = shared
        const isOnly = membership.nodes.every(({ addresses }) => addresses.length <= 1)
        if (!first || !isOnly || told.has(volume.resource)) continue
        told.add(volume.resource)
        report(first.link.place, {
          data: { resource: volume.resource, address: first.link.address },
          related: [
            [first.same.place, 'the same address in DRBD'],
            ...facts.memberships.flatMap(({ nodes }) =>
              nodes.flatMap(({ addresses }) => addresses.map(({ place }) => [place, 'the only link'] as const)),
            ),
          ],
        })
      }
    }
  },
})
