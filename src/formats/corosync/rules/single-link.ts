import { cluster, oneLink } from '../example.ts'
import { placeOf, related } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { nodeName, usedLinks } from '../settings.ts'

export const rule = corosyncRule({
  id: 'corosync/single-link',
  effect: 'unsafe',
  severity: 'warning',
  profiles: ['ha'],
  summary: 'Only one link between the nodes.',
  reason:
    'One switch, cable or overloaded network parts the cluster: nodes are fenced, or stop for lack of quorum, although all of them are well. A bond does not help where its switches fail together.',
  remedy: 'Add a ring1_addr on a network of its own to every node.',
  source: 'corosync.conf(5), ringX_addr and knet_link_priority',
  message: ({ nodes, link }) => `the ${nodes} nodes have link ${link} alone: where that network fails, the cluster falls apart`,
  examples: [{ bad: cluster(oneLink), good: cluster() }],
  visit: {
    set({ effective }, context) {
      const { nodes, totem } = effective
      const [link, ...others] = usedLinks(effective)
      if (totem.transport !== 'knet' || nodes.length < 2 || !link || others.length > 0) return
      const [first, ...rest] = link.addresses
      const place = first && placeOf(effective, first.path, 'keyword')
      if (!place) return
      context.report(place, {
        data: { nodes: nodes.length, link: link.number },
        related: rest.map(({ node, path }) => related(placeOf(effective, path)!, `the only address of ${nodeName(node)}`)),
      })
    },
  },
})
