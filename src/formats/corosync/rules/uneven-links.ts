import type { EffectiveLink, EffectiveNode } from '../effective/index.ts'
import { cluster } from '../example.ts'
import { placeOf, sectionPlace } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { nodeName, usedLinks } from '../settings.ts'

export const rule = corosyncRule({
  id: 'corosync/uneven-links',
  effect: 'rejected',
  severity: 'error',
  summary: 'Nodes that do not have an address on each link.',
  reason: 'corosync refuses the file: each link has to reach each node. The node cannot start or rejoin.',
  remedy: 'Write the missing ringX_addr, or take the link away from all nodes.',
  source: 'corosync.conf(5), ringX_addr; totemconfig.c',
  message: ({ node, missing, link, others }) => {
    if (node === undefined) return `interface describes link ${link}, on which no node has a ring${link}_addr; corosync refuses the file`
    return missing === undefined
      ? `${node} has a ring${link}_addr, which ${others} have not; corosync refuses the file`
      : `${node} has no ${missing}, which other nodes have; corosync refuses the file`
  },
  examples: [
    { bad: cluster({ beta: { ring1_addr: undefined } }), good: cluster() },
    { bad: cluster({ alpha: { ring2_addr: '203.0.113.1' } }, 3), good: cluster({}, 3) },
    {
      bad: cluster({ totem: { interface: { linknumber: '2', mcastport: '5420' } } }),
      good: cluster({ totem: { interface: { linknumber: '1', mcastport: '5420' } } }),
    },
  ],
  visit: {
    set({ effective }, context) {
      const { nodes, totem } = effective
      const links = usedLinks(effective)
      if (totem.transport !== 'knet' || links.length < 2 || nodes.length === 0) return
      const lacking = new Map<EffectiveNode, string[]>()
      for (const link of links) {
        if (link.addresses.length === 0) {
          const place = sectionPlace(effective, link.path)
          if (place) context.report(place, { data: { link: link.number } })
          continue
        }
        const without = nodesWithout(link, nodes)
        if (without.length <= link.addresses.length) {
          for (const node of without) lacking.set(node, [...(lacking.get(node) ?? []), `ring${link.number}_addr`])
          continue
        }
        for (const { node, path } of link.addresses) {
          context.report(placeOf(effective, path, 'keyword')!, { data: { node: nodeName(node), link: link.number, others: `${without.length} other nodes` } })
        }
      }
      for (const [node, keys] of lacking) {
        const place = sectionPlace(effective, node.path)
        if (place) context.report(place, { data: { node: nodeName(node), missing: keys.join(' and no ') } })
      }
    },
  },
})

function nodesWithout(link: EffectiveLink, nodes: readonly EffectiveNode[]): EffectiveNode[] {
  const having = new Set(link.addresses.map(({ node }) => node))
  return nodes.filter((node) => !having.has(node))
}
