import { cluster } from '../example.ts'
import { entryPlace, placeOf, related } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { nodeName, switchedOn } from '../settings.ts'

export const rule = corosyncRule({
  id: 'corosync/lms-uneven-votes',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'last_man_standing with nodes of several votes.',
  reason: 'It counts nodes and takes them for votes: after a failure the quorum is counted out wrong, too high or too low.',
  remedy: 'Give each node one vote, or take last_man_standing out.',
  source: 'votequorum(5), last_man_standing',
  message: ({ node, votes }) => `last_man_standing takes each node for one vote, but ${node} has ${votes}`,
  examples: [
    {
      bad: cluster({ beta: { quorum_votes: '2' }, quorum: { last_man_standing: '1', wait_for_all: '1' } }, 3),
      good: cluster({ quorum: { last_man_standing: '1', wait_for_all: '1' } }, 3),
    },
  ],
  visit: {
    set({ effective }, context) {
      const { isVotequorum, device } = effective.quorum
      const entry = switchedOn(effective, 'quorum.last_man_standing')
      const heavy = effective.nodes.find(({ quorumVotes }) => quorumVotes !== 1)
      if (!isVotequorum || !entry || !heavy || device) return
      const votes = placeOf(effective, `${heavy.path}.quorum_votes`)!
      context.report(entryPlace(entry, 'value'), {
        data: { node: nodeName(heavy), votes: heavy.quorumVotes },
        related: [related(votes, `the votes of ${nodeName(heavy)}`)],
      })
    },
  },
})
