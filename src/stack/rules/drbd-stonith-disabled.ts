import { clusterPair } from '../example/cluster-pair.ts'
import { stackRule } from '../rule.ts'
import { relyingOn } from './_cluster.ts'

export const rule = stackRule({
  id: 'stack/drbd-stonith-disabled',
  effect: 'unsafe',
  severity: 'error',
  summary: 'DRBD leaves fencing to Pacemaker, and Pacemaker fences nobody.',
  reason:
    'When a primary loses its peer, DRBD freezes writes and asks the cluster to fence it. With fencing off nobody ever confirms that: with resource-and-stonith I/O hangs on the node that survived, with resource-only the peer may go on all the same.',
  remedy: 'Turn fencing on in Pacemaker and give it a device for every node; or leave fencing to DRBD quorum with three voters.',
  source: 'DRBD User’s Guide, "Resource-level fencing in Pacemaker"; ocf_linbit_drbd(7)',
  supersedes: ['pacemaker/fencing-disabled', 'pacemaker/no-fence-device'],
  message: ({ resource, fencing, why }) =>
    `${resource} has fencing ${fencing}, and Pacemaker ${why}: a lost peer is never confirmed to be dead`,
  examples: [
    {
      bad: clusterPair({
        '*/var/lib/pacemaker/cib/cib.xml': [
          "        <nvpair id='cib-bootstrap-options-no-quorum-policy'",
          "        <nvpair id='cib-bootstrap-options-stonith-enabled' name='stonith-enabled' value='false'/>\n        <nvpair id='cib-bootstrap-options-no-quorum-policy'",
        ],
      }),
      good: clusterPair(),
    },
  ],
  check({ facts, report }) {
    for (const cluster of facts.clusters) {
      if (cluster.fencing) continue
      for (const volume of relyingOn(cluster, facts)) {
        report(volume.at('fencing'), {
          data: { resource: volume.resource, fencing: volume.fencing, why: 'has fencing off' },
          related: [
            [cluster.at('fencing'), 'fencing is off here'],
            ...(cluster.copies ?? []).map((copy) => [copy.at('fencing'), `and in the copy of ${copy.said}`] as const),
            [volume.at('fencePeer'), 'the handler that asks the cluster'],
          ],
        })
      }
    }
  },
})
