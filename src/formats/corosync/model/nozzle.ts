import { type Body, body, one } from '../../../lens/index.ts'
import type { Nozzle } from '../types.ts'
import { inside } from './inside.ts'
import { address, filledText, text } from './values.ts'

const nozzleBody = body(
  {},
  {
    name: one('name', filledText, { doc: 'Name of the device. Must be written.', since: '3.0.2' }),
    ipaddr: one('ipaddr', address, {
      doc: 'Network of the device; the node id becomes its host part. IPv6 ends in `::`. Must be written.',
      since: '3.0.2',
    }),
    ipprefix: one('ipprefix', filledText, { doc: 'Prefix length of the network. Must be written.', since: '3.0.2' }),
    macaddr: one(
      'macaddr',
      text('a MAC address', (mac) => /^[0-9a-fA-F]{2}(:[0-9a-fA-F]{2}){5}$/.test(mac), 'nobody'),
      {
        doc: 'MAC address of the device; the node id becomes its last two bytes.',
        default: '54:54:01:00:00:00',
        since: '3.0.2',
      },
    ),
  },
  inside(1, () => nozzle),
)

/** nozzle{}: a network device over the links of knet. */
export const nozzle: Body<Nozzle> = nozzleBody
