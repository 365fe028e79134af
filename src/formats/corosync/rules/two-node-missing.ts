import { cluster } from '../example.ts'
import { placeOfMissing } from '../missing.ts'
import { entryPlace } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { nodeName, setting, switchedOn } from '../settings.ts'
import { toldOf } from '../told.ts'

export const rule = corosyncRule({
  id: 'corosync/two-node-missing',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'Two nodes that both stop when either fails.',
  reason:
    'A node alone has too few votes for quorum: whichever of the two fails, the other stops its services as well. The cluster is less available than one node would be.',
  remedy: 'Add a quorum device, or `two_node: 1` with fencing that works.',
  source: 'votequorum(5), two_node; corosync-qdevice(8)',
  message: ({ needed, a, b }) =>
    `${needed} votes are needed and neither ${a} nor ${b} has them alone: when one fails, the other stops as well`,
  examples: [
    { bad: cluster({ quorum: { two_node: undefined } }), good: cluster() },
    { bad: cluster({ quorum: { two_node: '0' } }), good: cluster() },
  ],
  visit: {
    set(set, context) {
      const { nodes, quorum } = set.effective
      const { isVotequorum, twoNode, device, expectedVotes } = quorum
      const [a, b] = nodes
      if (!isVotequorum || !a || !b || nodes.length > 2 || twoNode || device || switchedOn(set.effective, 'quorum.auto_tie_breaker')) return
      const needed = Math.floor((expectedVotes + 2) / 2)
      if (nodes.some(({ quorumVotes }) => quorumVotes >= needed)) return
      const off = setting(set.effective, 'quorum.two_node', 'u8')
      const place = off ? entryPlace(off, 'value') : placeOfMissing(set, 'quorum')
      if (place && (off || !toldOf(set, 'two_node'))) context.report(place, { data: { needed, a: nodeName(a), b: nodeName(b) } })
    },
  },
})
