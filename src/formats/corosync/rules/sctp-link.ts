import { cluster } from '../example.ts'
import { placeOf, removeKey } from '../places.ts'
import { corosyncRule } from '../rule.ts'

export const rule = corosyncRule({
  id: 'corosync/sctp-link',
  effect: 'advice',
  severity: 'warning',
  summary: 'A link over SCTP.',
  reason:
    'The library below corosync (kronosnet) drops SCTP with version 2; the kernel module is often missing or blocked by a firewall, and then the link stays down.',
  remedy: 'Leave knet_transport out; all nodes have to change at once.',
  source: 'corosync.conf(5), knet_transport',
  message: () => 'knet_transport sctp is on its way out; udp is the default',
  examples: [
    {
      bad: cluster({ totem: { interface: { linknumber: '0', knet_transport: 'sctp' } } }),
      good: cluster({ totem: { interface: { linknumber: '0', knet_transport: 'udp' } } }),
    },
  ],
  visit: {
    link({ path, knetTransport }, context) {
      const { effective } = context.set
      const place =
        knetTransport === 'sctp' && effective.totem.transport === 'knet' ? placeOf(effective, `${path}.knet_transport`, 'value') : undefined
      if (place) context.report(place, { fix: removeKey(effective, `${path}.knet_transport`, 'take the line out', false) })
    },
  },
})
