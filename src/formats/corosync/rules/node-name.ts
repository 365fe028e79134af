import { nodeSpan } from '../../../syntax/index.ts'
import { cluster } from '../example.ts'
import { headingPlace } from '../missing.ts'
import { sectionPlace } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { isFindable, isOverlooked, nodeName, setting, usedLinks } from '../settings.ts'
import { insteadOf, MISSPELLINGS, notRead, toldOf } from '../told.ts'

export const rule = corosyncRule({
  id: 'corosync/node-name',
  effect: 'rejected',
  severity: 'error',
  summary: 'A node without a name where corosync needs one.',
  reason: 'With two links or more corosync refuses the file unless every node has a name. The node cannot start or rejoin.',
  remedy: 'Write the name of each node, as `uname -n` says it.',
  source: 'corosync.conf(5), name; totemconfig.c',
  supersedes: ['corosync/unnamed-node', ...MISSPELLINGS],
  message: ({ node, links, instead }) =>
    links === undefined
      ? 'no node has a name or a ring0_addr: corosync cannot tell which one it is, and does not start'
      : `${node} has no name, which every node needs where there are ${links} links; corosync refuses the file${notRead(instead)}`,
  examples: [
    { bad: cluster({ beta: { name: undefined } }), good: cluster() },
    { bad: cluster({ beta: { name: undefined, nmae: 'beta' } }), good: cluster() },
    {
      bad: cluster({ alpha: { name: undefined, ring0_addr: undefined }, beta: { name: undefined, ring0_addr: undefined } }),
      good: cluster(),
    },
  ],
  visit: {
    set(set, context) {
      const { effective } = set
      const { nodes } = effective
      const links = usedLinks(effective)
      const [first] = links
      if (!first || nodes.every(({ addresses }) => addresses.length === 0)) return
      if (isOverlooked(effective)) {
        const place = nodes.some(isFindable) ? undefined : sectionPlace(effective, nodes[0]!.path)
        if (place) context.report(place)
        return
      }
      if (links.length < 2) return
      for (const node of nodes) {
        // corosync looks at as many nodes as the first link has addresses.
        if (node.name !== undefined || node.position >= first.addresses.length) continue
        const anchor =
          setting(effective, node.addresses[0]?.path ?? `${node.path}.nodeid`) ?? setting(effective, `${node.path}.nodeid`, 'u32')
        if (!anchor) continue
        const section = { document: anchor.document, node: anchor.document.tree.parent[anchor.node]! }
        const told = toldOf(set, 'name', nodeSpan(anchor.document.tree, section.node))
        context.report(told ?? headingPlace(section), { data: { node: nodeName(node), links: links.length, ...insteadOf(told) } })
      }
    },
  },
})
