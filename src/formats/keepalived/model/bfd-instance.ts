import { type Body, body, one, restLabel } from '../../../lens/index.ts'
import type { BfdInstance } from '../types.ts'
import { flag } from './flag.ts'
import { keepsUnknown } from './scopes.ts'
import { weight } from './tracked.ts'
import { bfdName, count, decimal, integer, ip, onOff, single } from './values.ts'

const bfdInstanceBody = body(
  { name: restLabel(bfdName, 'Its name, at most 31 bytes.') },
  {
    sourceIp: one('source_ip', single(ip), { doc: 'Local address.', defaultDoc: 'chosen by routing', since: '2.0.0' }),
    neighborIp: one('neighbor_ip', single(ip), { doc: 'Peer address.', defaultDoc: 'required', since: '2.0.0', aliases: ['neighbour_ip'] }),
    minRx: one('min_rx', single(decimal('milliseconds', 3, 1, 4294967)), {
      doc: 'Wanted receive interval. Milliseconds, 1 to 4294967.',
      default: 10,
      since: '2.0.0',
    }),
    minTx: one('min_tx', single(decimal('milliseconds', 3, 1, 4294967)), {
      doc: 'Wanted send interval. Milliseconds, 1 to 4294967.',
      default: 10,
      since: '2.0.0',
    }),
    idleTx: one('idle_tx', single(decimal('milliseconds', 3, 1000, 4294967)), {
      doc: 'Send interval while down. Milliseconds, 1000 to 4294967.',
      default: 1000,
      since: '2.0.0',
    }),
    multiplier: one('multiplier', single(count(1, 255)), { doc: 'Missed packets before down. 1 to 255.', default: 5, since: '2.0.0' }),
    passive: flag('passive', { doc: 'Wait for the peer to start.', since: '2.0.0' }),
    ttl: one('ttl', single(count(1, 255)), {
      doc: 'TTL / hop limit of sent packets. 1 to 255.',
      defaultDoc: '255 (IPv6: 64)',
      since: '2.0.0',
      aliases: ['hoplimit'],
    }),
    maxHops: one('max_hops', single(integer(-1, 255)), {
      doc: 'Allowed reduction of the received TTL. -1 to 255.',
      default: 0,
      since: '2.0.0',
    }),
    multihop: one('multihop', single(onOff), { doc: 'RFC 5883 session.', default: false, since: '2.2.8' }),
    weight: one('weight', weight(253), { doc: 'Default weight when tracked. -253 to 253.', defaultDoc: '0', since: '2.0.0' }),
    vrrp: flag('vrrp', { doc: 'Events only to VRRP.', defaultDoc: 'both', since: '2.0.0' }),
    checker: flag('checker', { doc: 'Events only to checkers.', defaultDoc: 'both', since: '2.0.0' }),
  },
  { ...keepsUnknown(() => bfdInstance), key: 'name' },
)

/** bfd_instance: a BFD session with another router. */
export const bfdInstance: Body<BfdInstance> = bfdInstanceBody
