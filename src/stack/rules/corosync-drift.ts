import { clusterPair } from '../example/cluster-pair.ts'
import { stackRule } from '../rule.ts'

export const rule = stackRule({
  id: 'stack/corosync-drift',
  effect: 'unsafe',
  severity: 'error',
  summary: 'Two nodes have different copies of corosync.conf.',
  reason:
    'Each node acts on its own copy. Nodes that differ in transport, encryption, addresses or cluster name do not form one membership; those that differ in quorum settings decide differently who may go on when one is lost; timers that differ make one node give up the other too early.',
  remedy: 'Copy one file to every node, and reload it on all of them with corosync-cfgtool -R.',
  source: 'corosync.conf(5); corosync-cfgtool(8)',
  message: ({ what, said, value, other, its }) => `${what} is ${value} on ${said}, and ${its} on ${other}`,
  examples: [
    {
      bad: clusterPair({ 'nas2/etc/corosync/corosync.conf': ['    transport: knet\n', '    transport: knet\n    token: 5000\n'] }),
      good: clusterPair(),
    },
    { bad: clusterPair({ 'nas2/etc/corosync/corosync.conf': ['cluster_name: store', 'cluster_name: shop'] }), good: clusterPair() },
  ],
  check({ facts, report }) {
    for (const { what, copy, first } of facts.membershipDrift ?? []) {
      report(copy.place, {
        data: { what, said: copy.said, value: copy.value, other: first.said, its: first.value },
        ...(DECIDES.test(what) ? {} : { severity: 'warning' as const }),
        related: [[first.place, `${first.value} on ${first.said}`]],
      })
    }
  },
})

/** What decides who is a member, and who may go on. */
const DECIDES =
  /^(?:nodelist\.|quorum\.|totem\.(?:version|transport|cluster_name|crypto_|secauth|key|ip_version|interface\.\d+\.(?:mcast|bindnet)))/
