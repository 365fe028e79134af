import { cluster } from '../example.ts'
import { placeOf } from '../places.ts'
import { corosyncRule } from '../rule.ts'

const withAlgorithm = (algorithm: string): string =>
  cluster({ quorum: { two_node: undefined, device: { votes: '1', model: 'net', net: { host: 'qnetd.example.org', algorithm } } } })

export const rule = corosyncRule({
  id: 'corosync/device-2nodelms',
  effect: 'advice',
  severity: 'warning',
  summary: 'An algorithm of the quorum device that is for developers.',
  reason:
    'corosync-qdevice takes 2nodelms, but its manual tells not to use it for clusters that matter: it is hardly tested and not maintained.',
  remedy: 'Write ffsplit, which serves two nodes, or lms.',
  source: 'corosync-qdevice(8), algorithm',
  message: () => 'algorithm 2nodelms is for developers and not for clusters that matter; write ffsplit or lms',
  examples: [{ bad: withAlgorithm('2nodelms'), good: withAlgorithm('ffsplit') }],
  visit: {
    set({ effective }, context) {
      const { isVotequorum, device } = effective.quorum
      if (!isVotequorum || device?.model !== 'net' || device.net.algorithm !== '2nodelms') return
      context.report(placeOf(effective, 'quorum.device.net.algorithm', 'value')!)
    },
  },
})
