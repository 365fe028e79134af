import { clusterPair } from '../example/cluster-pair.ts'
import { stackRule } from '../rule.ts'
import { managedBy, relyingOn } from './_cluster.ts'

export const rule = stackRule({
  id: 'stack/two-node-without-fencing',
  effect: 'unsafe',
  severity: 'error',
  summary: 'corosync lets each of two nodes go on alone, and Pacemaker fences nobody.',
  reason:
    'With two_node one vote is enough: after a split each node has quorum by itself and starts everything. It is fencing that is to keep the loser from doing so, and fencing is off: both promote, mount and take the address.',
  remedy: 'Turn fencing on and give it a device for each node; or add a quorum device and leave two_node out.',
  source: 'votequorum(5), two_node: it needs fencing',
  supersedes: ['pacemaker/fencing-disabled', 'pacemaker/no-fence-device'],
  message: ({ nodes }) => `after a split ${nodes} both have quorum, by two_node, and Pacemaker has fencing off: both run everything`,
  examples: [
    {
      bad: clusterPair({
        '*/etc/drbd.d/r0.res': ['    net {\n        fencing resource-and-stonith;\n    }\n', ''],
        '*/var/lib/pacemaker/cib/cib.xml': [
          "        <nvpair id='cib-bootstrap-options-no-quorum-policy'",
          "        <nvpair id='cib-bootstrap-options-stonith-enabled' name='stonith-enabled' value='false'/>\n        <nvpair id='cib-bootstrap-options-no-quorum-policy'",
        ],
      }),
      good: clusterPair(),
      also: ['drbd/handler-without-fencing', 'drbd/no-split-brain-protection'],
    },
  ],
  check({ facts, report }) {
    for (const cluster of facts.clusters) {
      const [membership, ...others] = facts.memberships.filter(({ quorum, nodes }) => quorum.twoNode && nodes.length === 2)
      if (cluster.fencing || !membership || relyingOn(cluster, facts).length > 0) continue
      // DRBD's own quorum decides then, and its third voter breaks the tie.
      const managed = managedBy(cluster, facts)
      if (managed.length > 0 && managed.every(({ quorum }) => quorum !== 'off')) continue
      report(cluster.at('fencing'), {
        data: { nodes: membership.nodes.map(({ name, id }) => name ?? `node ${id}`).join(' and ') },
        related: [
          ...[membership, ...others].map((one) => [one.at('twoNode'), `two_node on ${one.said}`] as const),
          ...(cluster.copies ?? []).map((copy) => [copy.at('fencing'), `fencing is off in the copy of ${copy.said}`] as const),
        ],
      })
    }
  },
})
