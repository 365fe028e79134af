import { cluster, oneLink } from '../example.ts'
import { sectionPlace } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { nodeName, usedLinks } from '../settings.ts'

export const rule = corosyncRule({
  id: 'corosync/node-without-address',
  effect: 'unsafe',
  severity: 'error',
  summary: 'A node without an address.',
  reason: 'The other nodes start and count its vote, but nothing can reach it, and it cannot start itself: the cluster runs one failure closer to losing quorum.',
  remedy: 'Write its ring0_addr.',
  source: 'corosync.conf(5), ringX_addr; totemconfig.c',
  message: ({ node }) => `${node} has no ring0_addr: its vote counts, but it can never join`,
  examples: [
    {
      bad: cluster({ ...oneLink, beta: { ring0_addr: undefined, ring1_addr: undefined } }),
      good: cluster(oneLink),
    },
  ],
  visit: {
    set({ effective }, context) {
      const { nodes } = effective
      // With several links, or with no address at all, corosync refuses the file.
      if (usedLinks(effective).length !== 1 || nodes.every(({ addresses }) => addresses.length === 0)) return
      for (const node of nodes) {
        const place = node.addresses.length === 0 ? sectionPlace(effective, node.path) : undefined
        if (place) context.report(place, { data: { node: nodeName(node) } })
      }
    },
  },
})
