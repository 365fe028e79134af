import { cluster } from '../example.ts'
import { placeOf, removeKey } from '../places.ts'
import { corosyncRule } from '../rule.ts'

export const rule = corosyncRule({
  id: 'corosync/udp-only-option',
  effect: 'rejected',
  severity: 'error',
  summary: 'A ttl without multicast.',
  reason: 'corosync refuses the file: only transport udp sends multicast packets, whose ttl can be set. The node cannot start or rejoin.',
  remedy: 'Leave ttl out.',
  source: 'corosync.conf(5), ttl; totemconfig.c',
  message: ({ ttl, transport }) => `ttl ${ttl} needs transport udp, and this is ${transport}; corosync refuses the file`,
  examples: [
    {
      bad: cluster({ totem: { interface: { linknumber: '0', ttl: '5' } } }),
      good: cluster({ totem: { interface: { linknumber: '0', ttl: '1' } } }),
    },
  ],
  visit: {
    link({ path, ttl }, context) {
      const { effective } = context.set
      const { transport } = effective.totem
      const place = transport !== 'udp' && ttl !== 1 ? placeOf(effective, `${path}.ttl`, 'value') : undefined
      if (place) context.report(place, { data: { ttl, transport }, fix: removeKey(effective, `${path}.ttl`, 'take the ttl out') })
    },
  },
})
