import { type Body, body, many, one } from '../../../lens/index.ts'
import type { GarpGroup } from '../types.ts'
import { listed } from './listed.ts'
import { keepsUnknown } from './scopes.ts'
import { eachWord, interfaceName, seconds, single } from './values.ts'

const garpGroupBody = body(
  {},
  {
    garpInterval: one('garp_interval', single(seconds(0, 4294.967295)), {
      doc: 'Gap between gratuitous ARPs. Seconds, 0 to 4294.967295.',
      default: 0,
      since: '1.2.21',
    }),
    gnaInterval: one('gna_interval', single(seconds(0, 4294.967295)), {
      doc: 'Gap between neighbour adverts. Seconds, 0 to 4294.967295.',
      default: 0,
      since: '1.2.21',
    }),
    interface: many('interface', single(interfaceName), { doc: 'Interface with its own budget.', since: '1.2.21' }),
    interfaces: listed('interfaces', eachWord(interfaceName), {
      doc: 'Interfaces sharing one budget.',
      since: '1.2.21',
    }),
  },
  { ...keepsUnknown(() => garpGroup) },
)

/** garp_group: how fast gratuitous ARPs are sent on some interfaces. */
export const garpGroup: Body<GarpGroup> = garpGroupBody
