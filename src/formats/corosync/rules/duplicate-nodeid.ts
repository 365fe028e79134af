import type { EffectiveNode } from '../effective/index.ts'
import { cluster, oneLink, plain } from '../example.ts'
import { placeOf, related } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { nodeidOf, nodeName } from '../settings.ts'

/** What a node has its id from. */
const source = ({ path, nodeid }: EffectiveNode): string => `${path}.${nodeid ? 'nodeid' : 'ring0_addr'}`

export const rule = corosyncRule({
  id: 'corosync/duplicate-nodeid',
  effect: 'rejected',
  severity: 'error',
  summary: 'Two nodes with one node id.',
  reason: 'corosync refuses the file: it tells nodes apart by their ids alone. The node cannot start or rejoin.',
  remedy: 'Give each node a nodeid of its own; the ids of the others stay as they are.',
  source: 'corosync.conf(5), nodeid; totemconfig.c',
  supersedes: ['corosync/duplicate-node'],
  message: ({ node, nodeid, other, made }) =>
    made
      ? `${node} gets the node id ${nodeid} from its address, and ${other} has that id already; corosync refuses the file`
      : `nodeid ${nodeid} of ${node} is that of ${other}; corosync refuses the file`,
  examples: [
    { bad: cluster({ beta: { nodeid: '1' } }), good: cluster() },
    {
      bad: cluster({
        totem: { transport: 'udpu', ...plain },
        alpha: { ...oneLink.alpha, nodeid: undefined },
        beta: { ...oneLink.beta, nodeid: undefined, ring0_addr: '192.0.2.1' },
      }),
      good: cluster(),
      also: ['corosync/legacy-transport'],
    },
  ],
  visit: {
    set({ effective }, context) {
      const first = new Map<number, EffectiveNode>()
      for (const node of effective.nodes) {
        const nodeid = nodeidOf(node, effective)
        if (nodeid === undefined) continue
        const other = first.get(nodeid)
        if (!other) {
          first.set(nodeid, node)
          continue
        }
        const data = { node: nodeName(node), nodeid, other: nodeName(other), ...(node.nodeid ? {} : { made: 1 }) }
        context.report(placeOf(effective, source(node), 'value')!, {
          data,
          related: [related(placeOf(effective, source(other), 'value')!, `${nodeName(other)} has it first`)],
        })
      }
    },
  },
})
