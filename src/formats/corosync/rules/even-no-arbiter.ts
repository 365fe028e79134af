import { cluster } from '../example.ts'
import { placeOfMissing } from '../missing.ts'
import { corosyncRule } from '../rule.ts'
import { switchedOn } from '../settings.ts'

export const rule = corosyncRule({
  id: 'corosync/even-no-arbiter',
  effect: 'advice',
  severity: 'info',
  profiles: ['ha'],
  summary: 'An even number of votes and nothing to break a tie.',
  reason: 'Where the network parts the cluster into equal halves, neither has a majority: both stop.',
  remedy: 'Add a quorum device, a node, or `auto_tie_breaker: 1`.',
  source: 'votequorum(5), auto_tie_breaker; corosync-qdevice(8)',
  message: ({ votes }) => `an even split of the ${votes} votes stops both halves`,
  examples: [{ bad: cluster({}, 4), good: cluster({ quorum: { auto_tie_breaker: '1' } }, 4) }],
  visit: {
    set(set, context) {
      const { nodes, quorum } = set.effective
      const { isVotequorum, nodeVotes, device } = quorum
      if (!isVotequorum || nodes.length < 4 || nodeVotes % 2 === 1 || device || switchedOn(set.effective, 'quorum.auto_tie_breaker')) return
      const place = placeOfMissing(set, 'quorum')
      if (place) context.report(place, { data: { votes: nodeVotes } })
    },
  },
})
