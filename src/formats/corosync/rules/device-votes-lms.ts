import { cluster } from '../example.ts'
import { entryPlace, removeKey } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { setting } from '../settings.ts'

const withVotes = (votes: string | undefined): string =>
  cluster({ quorum: { device: { votes, model: 'net', net: { host: 'qnetd.example.org', algorithm: 'lms' } } } }, 4)

export const rule = corosyncRule({
  id: 'corosync/device-votes-lms',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'Votes written for a quorum device that is to count them out.',
  reason:
    'corosync adds the votes of the device to those it expects only where they are not written: with four nodes and `votes: 3` it expects 4 votes instead of 7, and after a fresh start two partitions can be quorate at once.',
  remedy: 'Leave votes out: with lms the device has one vote less than the nodes together.',
  source: 'corosync-qdevice(8), lms; votequorum.c',
  message: ({ votes, expected }) =>
    `the ${votes === 1 ? 'vote of the device is' : `${votes} votes of the device are`} not among the ${expected} that corosync expects: lms works with the votes that corosync counts out`,
  examples: [{ bad: withVotes('3'), good: withVotes(undefined) }],
  visit: {
    set({ effective }, context) {
      const { isVotequorum, device, expectedVotes } = effective.quorum
      const votes = setting(effective, 'quorum.device.votes', 'u32')
      const expected = setting(effective, 'quorum.expected_votes', 'u32')
      if (!isVotequorum || device?.model !== 'net' || device.net.algorithm !== 'lms' || !votes) return
      if ((expected && expected.value !== '0') || effective.nodes.some(({ quorumVotes }) => quorumVotes !== 1)) return
      context.report(entryPlace(votes, 'value'), {
        data: { votes: votes.value, expected: expectedVotes },
        fix: removeKey(effective, 'quorum.device.votes', 'let corosync count them', false),
      })
    },
  },
})
