import { cluster } from '../example.ts'
import { placeOf } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { nodeidOf } from '../settings.ts'

const withTieBreaker = (tie_breaker: string): string =>
  cluster({
    quorum: {
      two_node: undefined,
      device: { votes: '1', model: 'net', net: { host: 'qnetd.example.org', algorithm: 'ffsplit', tie_breaker } },
    },
  })

export const rule = corosyncRule({
  id: 'corosync/device-tie-breaker',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'The tie breaker of a quorum device is no node of the cluster.',
  reason:
    'corosync-qdevice takes any number. Where two equal partitions remain, neither holds that node: none gets the vote, and both stop.',
  remedy: 'Write lowest, highest or the nodeid of a node that is listed.',
  source: 'corosync-qdevice(8), tie_breaker',
  message: ({ nodeid }) => `no node has nodeid ${nodeid}: of two equal partitions neither gets the vote of the device`,
  examples: [{ bad: withTieBreaker('9'), good: withTieBreaker('2') }],
  visit: {
    set({ effective }, context) {
      const { quorum, nodes } = effective
      const { tieBreaker } = quorum.device?.net ?? {}
      if (!quorum.isVotequorum || typeof tieBreaker !== 'number' || nodes.length === 0) return
      const ids = nodes.map((node) => nodeidOf(node, effective))
      if (ids.includes(tieBreaker) || ids.includes(undefined)) return
      context.report(placeOf(effective, 'quorum.device.net.tie_breaker', 'value')!, { data: { nodeid: tieBreaker } })
    },
  },
})
