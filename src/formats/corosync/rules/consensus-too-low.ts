import { cluster } from '../example.ts'
import { placeOf, removeKey } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { setting } from '../settings.ts'

export const rule = corosyncRule({
  id: 'corosync/consensus-too-low',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'A consensus timeout below 1.2 times the token timeout.',
  reason:
    'corosync takes it, but with three nodes or more a new membership round begins before the nodes have agreed on the last one: memberships flap. The token timeout grows by token_coefficient for each node beyond two.',
  remedy: 'Leave consensus out: corosync counts it from token.',
  source: 'corosync.conf(5), consensus',
  message: ({ consensus, token, least }) =>
    `consensus is ${consensus} ms, but the token timeout of this cluster is ${token} ms, for which consensus has to be ${least} ms or more`,
  examples: [{ bad: cluster({ totem: { token: '5000', consensus: '6000' } }, 3), good: cluster({ totem: { token: '5000' } }, 3) }],
  visit: {
    set({ effective }, context) {
      const { nodes, totem } = effective
      const { consensus, token, join } = totem
      const least = Math.floor(1.2 * token)
      if (nodes.length < 3 || consensus >= least || consensus < join) return
      if (!setting(effective, 'totem.consensus', 'u32')) return
      context.report(placeOf(effective, 'totem.consensus', 'value')!, {
        data: { consensus, token, least },
        fix: removeKey(effective, 'totem.consensus', 'let corosync count it'),
      })
    },
  },
})
