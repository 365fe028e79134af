import { cluster } from '../example.ts'
import { lineBehind } from '../missing.ts'
import { entryPlace, replacePart } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { setting, switchedOn } from '../settings.ts'

export const rule = corosyncRule({
  id: 'corosync/atb-odd',
  effect: 'dropped',
  severity: 'warning',
  summary: 'auto_tie_breaker with an odd number of votes and without wait_for_all.',
  reason: 'corosync says so in its log once and turns the tie breaker off: the failures that it was meant for stop the cluster.',
  remedy: 'Write `wait_for_all: 1`, or take auto_tie_breaker out.',
  source: 'votequorum(5), auto_tie_breaker; votequorum.c',
  message: ({ votes }) => `auto_tie_breaker has no effect: with ${votes} votes it needs wait_for_all`,
  examples: [
    { bad: cluster({ quorum: { auto_tie_breaker: '1' } }, 3), good: cluster({ quorum: { auto_tie_breaker: '1', wait_for_all: '1' } }, 3) },
    {
      bad: cluster({ quorum: { auto_tie_breaker: '1', wait_for_all: '0' } }, 3),
      good: cluster({ quorum: { auto_tie_breaker: '1', wait_for_all: '1' } }, 3),
    },
  ],
  visit: {
    set({ effective }, context) {
      const { isVotequorum, nodeVotes, waitForAll, lastManStanding, device } = effective.quorum
      const entry = switchedOn(effective, 'quorum.auto_tie_breaker')
      if (!isVotequorum || !entry || nodeVotes % 2 === 0 || waitForAll || lastManStanding) return
      const wait = setting(effective, 'quorum.wait_for_all', 'u8')
      const title = 'write wait_for_all: 1'
      const fix = wait ? replacePart(wait, 'value', '1', title) : { title, edits: [lineBehind(entry, 'wait_for_all: 1')], safe: true }
      // With a device a tie breaker that is in force stops corosync.
      context.report(entryPlace(entry, 'value'), { data: { votes: nodeVotes }, ...(device ? {} : { fix }) })
    },
  },
})
