import { changed } from '../example.ts'
import { placeOf } from '../places.ts'
import { pacemakerRule } from '../rule.ts'

const COLOCATION = "<rsc_colocation id='nfs-with-drbd'"
const location = (node: string): string =>
  changed([COLOCATION, `<rsc_location id='l' rsc='nfs' node='${node}' score='100'/>\n      ${COLOCATION}`])

export const rule = pacemakerRule({
  id: 'pacemaker/unknown-node',
  effect: 'dropped',
  severity: 'error',
  summary: 'A constraint names a node that the cluster does not have.',
  reason: 'It has no effect: the resource runs where it likes. crm_verify says nothing.',
  remedy: 'Write the node’s uname, as `crm_node -l` shows it.',
  source: 'crm_simulate; Pacemaker Explained, "Deciding Which Nodes a Resource Can Run On"',
  message: ({ node }) => `the cluster has no node ${node}: the constraint has no effect`,
  examples: [{ bad: location('gamma'), good: location('alpha') }],
  visit: {
    cib(cib, context) {
      const nodes = new Set(cib.nodes.flatMap(({ uname }) => uname?.toLowerCase() ?? []))
      // Remote nodes and guests are resources.
      for (const { agent, id, meta } of cib.primitives) {
        if (agent === 'ocf:pacemaker:remote') nodes.add(id.toLowerCase())
        const guest = meta.get('remote-node')?.value
        if (guest) nodes.add(guest.toLowerCase())
      }
      if (nodes.size === 0) return
      for (const { node, constraint } of cib.locations) {
        if (node !== undefined && !nodes.has(node.toLowerCase()))
          context.report(placeOf(cib, constraint, 'node', 'value'), { data: { node } })
      }
    },
  },
})
