import { familyOf } from '../addresses.ts'
import type { EffectiveNode } from '../effective/index.ts'
import { cluster, oneLink } from '../example.ts'
import { related, sectionPlace } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { nodeName, usedLinks } from '../settings.ts'

export const rule = corosyncRule({
  id: 'corosync/unnamed-node',
  effect: 'advice',
  severity: 'warning',
  summary: 'A node that only an address stands for.',
  reason:
    'Pacemaker takes the name of a node from here; where there is none it uses what `uname -n` says on that node once it has seen it, so resources and fencing set up for a name can miss it. pcs refuses most of its work on such a file.',
  remedy: 'Write the name of each node, as `uname -n` says it.',
  source: 'corosync.conf(5), name; pcs, COROSYNC_CONFIG_MISSING_NAMES_OF_NODES',
  message: ({ node, others }) =>
    `${node}${others === 0 ? ' has' : others === 1 ? ' and another node have' : ` and ${others} other nodes have`} no name: Pacemaker and pcs cannot know what to call ${others === 0 ? 'it' : 'them'}`,
  examples: [
    { bad: cluster({ alpha: oneLink.alpha, beta: { ...oneLink.beta, name: undefined } }), good: cluster(oneLink) },
    {
      bad: cluster({ alpha: oneLink.alpha, beta: { ...oneLink.beta, name: undefined, ring0_addr: 'beta.example.org' } }),
      good: cluster({
        alpha: { ...oneLink.alpha, name: undefined, ring0_addr: 'alpha.example.org' },
        beta: { ...oneLink.beta, name: undefined, ring0_addr: 'beta.example.org' },
      }),
    },
  ],
  visit: {
    set({ effective }, context) {
      const { nodes } = effective
      if (usedLinks(effective).length !== 1) return
      const isAnyNamed = nodes.some(({ name }) => name)
      // Pacemaker falls back to a host name on link 0.
      const hostOf = (node: EffectiveNode) => node.addresses.find(({ link }) => link === 0)?.address
      const [first, ...others] = nodes.flatMap((node) => {
        const host = hostOf(node)
        if (node.name !== undefined || node.addresses.length === 0 || (!isAnyNamed && host !== undefined && !familyOf(host))) return []
        const place = sectionPlace(effective, node.path)
        return place ? [{ node, place }] : []
      })
      if (!first) return
      context.report(first.place, {
        data: { node: nodeName(first.node), others: others.length },
        related: others.map(({ node, place }) => related(place, `${nodeName(node)} has none either`)),
      })
    },
  },
})
