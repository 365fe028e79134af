import { cluster } from '../example.ts'
import { entryPlace, related, removeKey, sectionPlace } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { nodeName, switchedOn } from '../settings.ts'
import { toldOf } from '../told.ts'

/** Related places of one finding. */
const MOST_SHOWN = 16

export const rule = corosyncRule({
  id: 'corosync/two-node-size',
  effect: 'unsafe',
  severity: 'error',
  summary: 'two_node in a cluster that has not two nodes.',
  reason:
    'A partition of one or two nodes is quorate whatever the number of nodes: after a network failure several partitions go on and write to the same data.',
  remedy: 'Take two_node out; with three nodes or more votes alone decide.',
  source: 'votequorum(5), two_node; votequorum.c',
  message: ({ nodes }) =>
    nodes === 1
      ? 'two_node has no use with one node'
      : `two_node lets each node of ${nodes} be quorate alone: after a network failure several partitions go on`,
  examples: [
    { bad: cluster({ quorum: { two_node: '1' } }, 3), good: cluster({}, 3) },
    { bad: cluster({ quorum: { two_node: '1' } }, 1), good: cluster({}, 1) },
  ],
  visit: {
    set(set, context) {
      const { effective } = set
      const { nodes, quorum } = effective
      const entry = switchedOn(effective, 'quorum.two_node')
      if (!quorum.isVotequorum || !entry || !quorum.twoNode || quorum.device || nodes.length === 2 || nodes.length === 0) return
      if (nodes.length === 1 && toldOf(set, 'node')) return
      const others = nodes.slice(0, MOST_SHOWN).flatMap((node) => {
        const place = sectionPlace(effective, node.path)
        return place ? [related(place, `node ${node.position + 1}: ${nodeName(node)}`)] : []
      })
      context.report(entryPlace(entry, 'value'), {
        data: { nodes: nodes.length },
        ...(nodes.length === 1 ? { severity: 'warning' as const } : {}),
        related: others,
        fix: removeKey(effective, 'quorum.two_node', 'take two_node out'),
      })
    },
  },
})
