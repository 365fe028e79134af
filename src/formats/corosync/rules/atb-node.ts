import { cluster } from '../example.ts'
import { entryPlace } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { nodeidOf, setting, switchedOn } from '../settings.ts'

const withNode = (auto_tie_breaker_node: string, auto_tie_breaker: string | undefined = '1'): string =>
  cluster({ quorum: { two_node: undefined, auto_tie_breaker, auto_tie_breaker_node } })

export const rule = corosyncRule({
  id: 'corosync/atb-node',
  effect: 'dropped',
  severity: 'warning',
  summary: 'An auto_tie_breaker_node that decides nothing.',
  reason:
    'Without auto_tie_breaker it is not looked at; what is neither lowest, highest nor a list of ids turns the tie breaker off; and a node that is not in the cluster is in no partition. Each time an even split stops both halves.',
  remedy: 'Write lowest, highest, or the nodeids of listed nodes with blanks between, and `auto_tie_breaker: 1`.',
  source: 'votequorum(5), auto_tie_breaker; votequorum.c',
  message: ({ problem, value }) => {
    if (problem === 'off') return 'auto_tie_breaker_node has no effect: auto_tie_breaker is off'
    return problem === 'stranger'
      ? `no node has nodeid ${value}: that entry never decides`
      : `${value === '' ? 'an empty value' : value} is neither lowest, highest nor nodeids with blanks between: corosync turns the tie breaker off, or overlooks a part`
  },
  examples: [
    { bad: cluster({ quorum: { auto_tie_breaker_node: 'lowest' } }), good: cluster() },
    { bad: withNode('bogus'), good: withNode('lowest') },
    { bad: withNode('1,2'), good: withNode('1 2') },
    { bad: withNode('9'), good: withNode('2') },
  ],
  visit: {
    set({ effective }, context) {
      const entry = setting(effective, 'quorum.auto_tie_breaker_node')
      if (!effective.quorum.isVotequorum || !entry) return
      const place = entryPlace(entry, 'value')
      const { value } = entry
      if (!switchedOn(effective, 'quorum.auto_tie_breaker')) context.report(place, { data: { problem: 'off' } })
      else if (value === 'lowest' || value === 'highest') return
      else if (!/^\d+([ \t]+\d+)*$/.test(value) || /(^|[ \t])0/.test(value))
        context.report(place, { data: { problem: 'unreadable', value } })
      else {
        const ids = effective.nodes.map((node) => nodeidOf(node, effective))
        const stranger = value.split(/[ \t]+/).find((id) => !ids.includes(Number(id)))
        if (stranger !== undefined && !ids.includes(undefined)) context.report(place, { data: { problem: 'stranger', value: stranger } })
      }
    },
  },
})
