import { cluster } from '../example.ts'
import { lineBehind } from '../missing.ts'
import { entryPlace, placeOf, related, replacePart } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { setting, switchedOn } from '../settings.ts'

export const rule = corosyncRule({
  id: 'corosync/atb-odd-last-man',
  effect: 'rejected',
  severity: 'error',
  summary: 'auto_tie_breaker and last_man_standing with an odd number of votes and without wait_for_all.',
  reason: 'corosync -t says nothing, but the daemon stops when it starts. The node cannot start or rejoin.',
  remedy: 'Write `wait_for_all: 1`.',
  source: 'votequorum(5), auto_tie_breaker; votequorum.c',
  message: ({ votes }) => `auto_tie_breaker and last_man_standing need wait_for_all with ${votes} votes: corosync stops when it starts`,
  examples: [
    {
      bad: cluster({ quorum: { auto_tie_breaker: '1', last_man_standing: '1' } }, 3),
      good: cluster({ quorum: { auto_tie_breaker: '1', last_man_standing: '1', wait_for_all: '1' } }, 3),
    },
    {
      bad: cluster({ quorum: { auto_tie_breaker: '1', last_man_standing: '1', wait_for_all: '0' } }, 3),
      good: cluster({ quorum: { auto_tie_breaker: '1', last_man_standing: '1', wait_for_all: '1' } }, 3),
    },
  ],
  visit: {
    set({ effective }, context) {
      const { isVotequorum, nodeVotes, waitForAll } = effective.quorum
      const entry = switchedOn(effective, 'quorum.auto_tie_breaker')
      const lastMan = switchedOn(effective, 'quorum.last_man_standing')
      if (!isVotequorum || !entry || !lastMan || nodeVotes % 2 === 0 || waitForAll) return
      const wait = setting(effective, 'quorum.wait_for_all', 'u8')
      const title = 'write wait_for_all: 1'
      context.report(entryPlace(entry, 'value'), {
        data: { votes: nodeVotes },
        related: [related(placeOf(effective, lastMan.path)!, 'last_man_standing')],
        fix: wait ? replacePart(wait, 'value', '1', title) : { title, edits: [lineBehind(entry, 'wait_for_all: 1')], safe: true },
      })
    },
  },
})
