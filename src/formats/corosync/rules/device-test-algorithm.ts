import { cluster } from '../example.ts'
import { placeOf } from '../places.ts'
import { corosyncRule } from '../rule.ts'

const withAlgorithm = (algorithm: string): string =>
  cluster({ quorum: { two_node: undefined, device: { votes: '1', model: 'net', net: { host: 'qnetd.example.org', algorithm } } } })

export const rule = corosyncRule({
  id: 'corosync/device-test-algorithm',
  effect: 'rejected',
  severity: 'error',
  summary: 'A quorum device that only plays.',
  reason: 'corosync-qdevice stops: the algorithm test is for the tests of corosync-qdevice itself. No vote ever arrives from the device.',
  remedy: 'Write ffsplit, or lms.',
  source: 'corosync-qdevice(8), algorithm',
  message: () => 'corosync-qdevice stops at algorithm test, which is for tests of its own; write ffsplit or lms',
  examples: [{ bad: withAlgorithm('test'), good: withAlgorithm('ffsplit') }],
  visit: {
    set({ effective }, context) {
      const { isVotequorum, device } = effective.quorum
      if (!isVotequorum || device?.model !== 'net' || device.net.algorithm !== 'test') return
      context.report(placeOf(effective, 'quorum.device.net.algorithm', 'value')!)
    },
  },
})
