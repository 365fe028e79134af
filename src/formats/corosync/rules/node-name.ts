import { cluster } from '../example.ts'
import { sectionPlace } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { nodeName, usedLinks } from '../settings.ts'

export const rule = corosyncRule({
  id: 'corosync/node-name',
  effect: 'rejected',
  severity: 'error',
  summary: 'A node without a name where corosync needs one.',
  reason: 'With two links or more corosync refuses the file unless every node has a name. The node cannot start or rejoin.',
  remedy: 'Write the name of each node, as `uname -n` says it.',
  source: 'corosync.conf(5), name; totemconfig.c',
  message: ({ node, links }) =>
    links === undefined
      ? `${node} is the first node and has neither name nor ring0_addr: corosync overlooks the nodelist and does not start`
      : `${node} has no name, which every node needs where there are ${links} links; corosync refuses the file`,
  examples: [
    { bad: cluster({ beta: { name: undefined } }), good: cluster() },
    {
      bad: cluster({ alpha: { name: undefined, ring0_addr: undefined }, beta: { name: undefined, ring0_addr: undefined } }),
      good: cluster(),
      also: ['corosync/unnamed-node'],
    },
  ],
  visit: {
    set({ effective }, context) {
      const { nodes } = effective
      const links = usedLinks(effective)
      if (!links.some(({ addresses }) => addresses.length > 0)) return
      for (const node of nodes) {
        const isOverlooked = node.position === 0 && node.addresses.every(({ link }) => link !== 0)
        if (node.name !== undefined || (links.length < 2 && !isOverlooked)) continue
        const place = sectionPlace(effective, node.path)
        if (place) context.report(place, { data: { node: nodeName(node), ...(links.length < 2 ? {} : { links: links.length }) } })
      }
    },
  },
})
