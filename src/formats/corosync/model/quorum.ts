import { type Body, body, one, section } from '../../../lens/index.ts'
import type { Quorum } from '../types.ts'
import { device } from './device.ts'
import { inside } from './inside.ts'
import { anyText, flag, integer, words } from './values.ts'

const votes = integer('u32')

const quorumBody = body(
  {},
  {
    provider: one('provider', words(['corosync_votequorum', 'corosync_ykd'], 'start'), {
      doc: 'Module that decides on quorum. Without it every partition counts itself quorate. corosync_ykd is obsolete.',
    }),
    expectedVotes: one('expected_votes', votes, {
      doc: 'Votes of the whole cluster; goes before the sum of the nodelist.',
      defaultDoc: 'the votes of the nodelist, and of the device',
    }),
    twoNode: one('two_node', flag, {
      doc: 'For exactly two nodes: one vote is quorum, and wait_for_all is on unless it is written.',
      default: false,
    }),
    waitForAll: one('wait_for_all', flag, {
      doc: 'After a start the cluster is quorate only once all nodes were seen at the same time.',
      defaultDoc: 'what two_node is',
    }),
    autoTieBreaker: one('auto_tie_breaker', flag, {
      doc: 'On an even split the half with the node of auto_tie_breaker_node stays quorate.',
      default: false,
    }),
    autoTieBreakerNode: one('auto_tie_breaker_node', anyText, {
      doc: 'lowest, highest, or node ids between blanks, of which the first present decides.',
      default: 'lowest',
      since: '2.3.4',
    }),
    lastManStanding: one('last_man_standing', flag, {
      doc: 'Expected votes follow the nodes that are left, last_man_standing_window after each loss.',
      default: false,
    }),
    lastManStandingWindow: one('last_man_standing_window', integer('u32', { unit: 'milliseconds' }), {
      doc: 'Milliseconds before last_man_standing counts anew.',
      default: 10_000,
    }),
    allowDownscale: one('allow_downscale', flag, {
      doc: 'Expected votes fall when a node leaves cleanly. Incomplete and not supported, says votequorum(5).',
      default: false,
    }),
    expectedVotesTracking: one('expected_votes_tracking', flag, {
      doc: 'Remembers the most votes ever expected, on disk.',
      default: false,
      since: '2.3.3',
    }),
    device: section('device', device, { doc: 'A quorum device: votes from outside the nodes. corosync-qdevice(8).', merge: true }),
    votes: one('votes', votes, {
      doc: 'Votes of this node where there is no nodelist, which corosync 3 always has.',
      default: 1,
      deprecated: 'votes belong in nodelist { node { quorum_votes } }',
    }),
    leavingTimeout: one('leaving_timeout', votes, {
      doc: 'Read and never used.',
      deprecated: 'corosync never uses it',
      undocumented: true,
    }),
  },
  inside(1, () => quorum),
)

/** quorum{}: who may go on when nodes are lost. votequorum(5). */
export const quorum: Body<Quorum> = quorumBody
