import { cluster, oneLink, plain } from '../example.ts'
import { placeOf } from '../places.ts'
import { corosyncRule } from '../rule.ts'

export const rule = corosyncRule({
  id: 'corosync/legacy-transport',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'A transport without encryption and without a second link.',
  reason:
    'Packets between nodes can be read and forged, and one network is all there is. Later releases do not start with udp and udpu unless they are built for it.',
  remedy: 'Take the transport line out (knet is the default), and set up encryption; all nodes have to change at once.',
  source: 'corosync.conf(5), transport',
  message: ({ transport }) => `transport ${transport} neither encrypts nor authenticates packets and knows one link only`,
  examples: [
    { bad: cluster({ ...oneLink, totem: { transport: 'udpu', ...plain } }), good: cluster() },
    { bad: cluster({ ...oneLink, totem: { transport: 'udp', ...plain } }), good: cluster() },
  ],
  visit: {
    set({ effective }, context) {
      const { transport } = effective.totem
      const place = transport === 'knet' ? undefined : placeOf(effective, 'totem.transport', 'value')
      if (place) context.report(place, { data: { transport } })
    },
  },
})
