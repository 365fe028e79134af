import { clusterPair } from '../example/cluster-pair.ts'
import { stackRule } from '../rule.ts'
import { agentOf, managedBy } from './_cluster.ts'

const QUORUM = (policy: string) =>
  ({
    '*/etc/drbd.d/r0.res': [
      ['        auto-promote no;\n', `        auto-promote no;\n        quorum majority;\n        on-no-quorum ${policy};\n`],
      [
        '    on nas2 {',
        '    on nas3 {\n        node-id 2;\n        disk none;\n        address 10.0.1.13:7789;\n    }\n    connection-mesh {\n        hosts nas1 nas2 nas3;\n    }\n    on nas2 {',
      ],
    ],
  }) as const

export const rule = stackRule({
  id: 'stack/drbd-suspend-io-managed',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'A primary without quorum freezes I/O while Pacemaker manages it.',
  reason:
    'Pacemaker notices the failure and stops what uses the volume. The stop waits for the frozen I/O until it times out, and then the node has to be fenced to get any further.',
  remedy: 'Write on-no-quorum io-error: the file system fails at once, and the cluster moves the service.',
  source: 'ocf_linbit_drbd(7); drbd.conf-9(5), on-no-quorum',
  supersedes: ['drbd/quorum-loss-policy'],
  message: ({ resource, agent }) => `${resource} freezes I/O when it loses quorum, and Pacemaker’s ${agent} cannot stop what waits for it`,
  examples: [{ bad: clusterPair(QUORUM('suspend-io')), good: clusterPair(QUORUM('io-error')) }],
  check({ facts, report }) {
    for (const cluster of facts.clusters) {
      for (const volume of managedBy(cluster, facts)) {
        if (volume.quorum === 'off' || volume.onNoQuorum === 'io-error') continue
        const agent = agentOf(volume, cluster)
        report(volume.at('onNoQuorum'), {
          data: { resource: volume.resource, agent: agent?.id ?? 'cluster' },
          related: [
            [agent?.place, 'the resource that manages it'],
            [volume.at('quorum'), `quorum ${volume.quorum}`],
            ...volume.copies.slice(1).map((copy) => [copy.at('onNoQuorum'), `the same on ${copy.said}`] as const),
          ],
        })
      }
    }
  },
})
