import { cluster } from '../example.ts'
import { entryPlace } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { switchedOn } from '../settings.ts'

export const rule = corosyncRule({
  id: 'corosync/lms-no-wait',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'last_man_standing without wait_for_all.',
  reason:
    'A part of the cluster that shrank its own quorum goes on, while the others, restarted without it, can reach the full quorum among themselves: both write to the same data.',
  remedy: 'Write `wait_for_all: 1`.',
  source: 'votequorum(5), last_man_standing',
  message: () => 'last_man_standing needs wait_for_all: without it nodes that start apart from the last man can be quorate as well',
  examples: [
    {
      bad: cluster({ quorum: { last_man_standing: '1' } }, 4),
      good: cluster({ quorum: { last_man_standing: '1', wait_for_all: '1' } }, 4),
    },
  ],
  visit: {
    set({ effective }, context) {
      const { isVotequorum, waitForAll, device, autoTieBreaker } = effective.quorum
      const entry = switchedOn(effective, 'quorum.last_man_standing')
      if (!isVotequorum || !entry || waitForAll || device) return
      // corosync refuses to start with a tie breaker and an odd number of votes.
      if (!autoTieBreaker && switchedOn(effective, 'quorum.auto_tie_breaker')) return
      context.report(entryPlace(entry, 'value'))
    },
  },
})
