import { clusterPair } from '../example/cluster-pair.ts'
import { stackRule } from '../rule.ts'
import { agentOf, managedBy } from './_cluster.ts'

export const rule = stackRule({
  id: 'stack/drbd-role-control',
  effect: 'advice',
  severity: 'info',
  summary: 'DRBD promotes by itself what Pacemaker promotes.',
  reason:
    'With auto-promote whoever opens the device for writing makes its host primary, a mount by hand or a backup program too: the cluster finds a primary where it has put none.',
  remedy: 'Write auto-promote no.',
  source: 'DRBD User’s Guide, "Adding a DRBD-backed service to the cluster configuration"',
  profiles: ['ha'],
  message: ({ resource, agent }) => `${resource} is promoted by Pacemaker’s ${agent}, and by whoever opens it: auto-promote is on`,
  examples: [{ bad: clusterPair({ '*/etc/drbd.d/r0.res': ['auto-promote no', 'auto-promote yes'] }), good: clusterPair() }],
  check({ facts, report }) {
    for (const cluster of facts.clusters) {
      for (const volume of managedBy(cluster, facts)) {
        const agent = agentOf(volume, cluster)
        if (volume.autoPromote) {
          report(volume.at('autoPromote'), {
            data: { resource: volume.resource, agent: agent?.id ?? 'cluster' },
            related: [[agent?.place, 'the resource that promotes it']],
          })
        }
      }
    }
  },
})
