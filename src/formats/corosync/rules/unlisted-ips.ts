import { cluster } from '../example.ts'
import { placeOf, removeKey } from '../places.ts'
import { corosyncRule } from '../rule.ts'

export const rule = corosyncRule({
  id: 'corosync/unlisted-ips',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'Packets from hosts outside the nodelist are let in.',
  reason:
    'A node that was taken out of the cluster but still has its old file joins in and changes the membership; two clusters can merge by accident.',
  remedy: 'Leave block_unlisted_ips out.',
  source: 'corosync.conf(5), block_unlisted_ips',
  message: () => 'hosts that are not in the nodelist can join: a node with an outdated file disturbs the cluster',
  examples: [{ bad: cluster({ totem: { block_unlisted_ips: 'no' } }), good: cluster() }],
  visit: {
    set({ effective }, context) {
      const { blockUnlistedIps, transport } = effective.totem
      const place = blockUnlistedIps === false && transport !== 'udp' ? placeOf(effective, 'totem.block_unlisted_ips', 'value') : undefined
      if (place) context.report(place, { fix: removeKey(effective, 'totem.block_unlisted_ips', 'take the line out', false) })
    },
  },
})
