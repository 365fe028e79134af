import { cluster } from '../example.ts'
import { entryPlace, placeOf, related } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { switchedOn } from '../settings.ts'

export const rule = corosyncRule({
  id: 'corosync/two-node-tie-breaker',
  effect: 'dropped',
  severity: 'warning',
  summary: 'two_node beside auto_tie_breaker.',
  reason:
    'corosync says so in its log once and drops two_node: of two nodes only the one that the tie breaker names goes on alone, the other stops with it.',
  remedy: 'Keep one: two_node where fencing decides which node goes on, auto_tie_breaker where a certain node shall.',
  source: 'votequorum(5), two_node and auto_tie_breaker; votequorum.c',
  message: () => 'two_node has no effect: auto_tie_breaker is on',
  examples: [
    { bad: cluster({ quorum: { auto_tie_breaker: '1' } }), good: cluster() },
    { bad: cluster({ quorum: { auto_tie_breaker: '1' } }), good: cluster({ quorum: { two_node: undefined, auto_tie_breaker: '1' } }) },
  ],
  visit: {
    set({ effective }, context) {
      const { isVotequorum, device } = effective.quorum
      const entry = switchedOn(effective, 'quorum.two_node')
      const tieBreaker = switchedOn(effective, 'quorum.auto_tie_breaker')
      if (!isVotequorum || device || !entry || !tieBreaker) return
      context.report(entryPlace(entry, 'value'), { related: [related(placeOf(effective, tieBreaker.path)!, 'the tie breaker')] })
    },
  },
})
