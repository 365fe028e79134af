import { type Body, blocks, body, many, one } from '../../../lens/index.ts'
import type { Interface, Member } from '../types.ts'
import { inside } from './inside.ts'
import { address, anyText, integer, words, yesNo } from './values.ts'

const memberBody = body(
  {},
  {
    memberaddr: many('memberaddr', address, {
      doc: 'Address of a node, for udpu.',
      deprecated: 'nodes belong in the nodelist',
      undocumented: true,
    }),
  },
  inside(3, () => member),
)

/** member{}: an address of udpu in 2.x. Nothing but memberaddr may stand inside. */
export const member: Body<Member> = memberBody

const milliseconds = integer('u32', { unit: 'milliseconds' })

const interfaceBody = body(
  {},
  {
    linknumber: one('linknumber', integer('u8', { max: 7, judge: 'validation' }), {
      doc: 'Link that the section describes, 0 to 7: the X of ringX_addr. Without it link 0.',
      default: 0,
      since: '3.0.0',
    }),
    bindnetaddr: one('bindnetaddr', address, {
      doc: 'Local address or network to bind to, for udp. Ignored where the nodelist gives ring0_addr.',
    }),
    mcastaddr: one('mcastaddr', address, { doc: 'Multicast group of transport udp.', defaultDoc: 'made from cluster_name' }),
    broadcast: one('broadcast', yesNo, {
      doc: 'Whether udp broadcasts to 255.255.255.255 instead; goes before mcastaddr.',
      default: false,
    }),
    mcastport: one('mcastport', integer('u16'), {
      doc: 'UDP port. udp receives on it and sends from the port below.',
      defaultDoc: '5405 + linknumber',
    }),
    ttl: one('ttl', integer('u8'), { doc: 'Time to live of multicast packets; knet and udpu refuse all but 1.', default: 1 }),
    knetLinkPriority: one('knet_link_priority', integer('u8'), {
      doc: 'Priority of the link where link_mode is passive; the highest is used.',
      default: 1,
      since: '3.0.0',
    }),
    knetPingInterval: one('knet_ping_interval', milliseconds, {
      doc: 'Milliseconds between pings of a link. Set it together with knet_ping_timeout; 0 stands for the default.',
      defaultDoc: 'token / (2 * knet_pong_count)',
      since: '3.0.0',
    }),
    knetPingTimeout: one('knet_ping_timeout', milliseconds, {
      doc: 'Milliseconds without a pong after which the link is down. Set it together with knet_ping_interval; 0 stands for the default.',
      defaultDoc: 'token / knet_pong_count',
      since: '3.0.0',
    }),
    knetPingPrecision: one('knet_ping_precision', integer('u32', { unit: 'samples' }), {
      doc: 'Samples that the average latency of a link is taken from.',
      default: 2048,
      since: '3.0.0',
    }),
    knetPongCount: one('knet_pong_count', integer('u32'), {
      doc: 'Pongs that a link has to answer before it is up.',
      default: 2,
      since: '3.0.0',
    }),
    knetTransport: one('knet_transport', words(['udp', 'sctp']), {
      doc: 'Protocol that carries the link; sctp is on its way out.',
      default: 'udp',
      since: '3.0.0',
    }),
    ringnumber: one('ringnumber', anyText, {
      doc: 'Name of linknumber in 2.x. Ignored in 3.x, so the section describes link 0.',
      deprecated: 'corosync 3 reads linknumber',
      replacedBy: 'linknumber',
      removed: '3.1.10',
      undocumented: true,
    }),
    members: blocks('member', member, {
      doc: 'Address of a node, for udpu.',
      deprecated: 'nodes belong in the nodelist',
      undocumented: true,
    }),
  },
  { ...inside(2, () => interface_), key: 'linknumber' },
)

/** interface{}: settings of one link. */
export const interface_: Body<Interface> = interfaceBody
