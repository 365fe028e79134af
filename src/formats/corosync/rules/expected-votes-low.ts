import { cluster } from '../example.ts'
import { entryPlace, removeKey } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { setting } from '../settings.ts'

/** More than half of the votes. */
const majority = (votes: number): number => Math.floor((votes + 2) / 2)

export const rule = corosyncRule({
  id: 'corosync/expected-votes-low',
  effect: 'unsafe',
  severity: 'error',
  summary: 'Fewer votes expected than there are.',
  reason: 'Less than a majority is enough for quorum: after a network failure two partitions go on and write to the same data.',
  remedy: 'Leave expected_votes out: corosync counts the nodes.',
  source: 'votequorum(5), expected_votes',
  message: ({ expected, votes, quorum, needed }) =>
    `${votes === 1 ? '1 vote is' : `${votes} votes are`} there but ${expected} expected: ${quorum === 1 ? '1 makes' : `${quorum} make`} a quorum where a majority takes ${needed}, so two partitions can go on`,
  examples: [
    { bad: cluster({ quorum: { expected_votes: '1' } }, 3), good: cluster({ quorum: { expected_votes: '3' } }, 3) },
    {
      bad: cluster(
        { quorum: { expected_votes: '3', device: { votes: '3', model: 'net', net: { host: 'qnetd.example.org', algorithm: 'lms' } } } },
        4,
      ),
      good: cluster(
        { quorum: { expected_votes: '7', device: { votes: '3', model: 'net', net: { host: 'qnetd.example.org', algorithm: 'lms' } } } },
        4,
      ),
      also: ['corosync/device-votes'],
    },
  ],
  visit: {
    set({ effective }, context) {
      const { isVotequorum, nodeVotes, device, twoNode } = effective.quorum
      const entry = setting(effective, 'quorum.expected_votes', 'u32')
      const expected = Number(entry?.value ?? 0)
      const votes = nodeVotes + (device?.votes ?? 0)
      if (!isVotequorum || !entry || expected === 0 || twoNode || effective.nodes.length === 0 || majority(expected) >= majority(votes))
        return
      context.report(entryPlace(entry, 'value'), {
        data: { expected, votes, quorum: majority(expected), needed: majority(votes) },
        ...(device ? {} : { fix: removeKey(effective, 'quorum.expected_votes', 'let corosync count the nodes') }),
      })
    },
  },
})
