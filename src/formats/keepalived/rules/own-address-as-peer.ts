import { addressKey } from '../address-key.ts'
import { plain } from '../effective-instance.ts'
import { instance } from '../example.ts'
import type { UnicastPeer } from '../model/endpoint.ts'
import { related, tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'

const peers = (list: string): string => instance(`unicast_src_ip 192.0.2.2\nunicast_peer {\n${list.replace(/^/gm, '    ')}\n}`)

export const rule = keepalivedRule({
  id: 'keepalived/own-address-as-peer',
  effect: 'unsafe',
  severity: 'warning',
  summary: "The node's own address among its unicast peers.",
  reason:
    'The node sends adverts to itself. Where it should name the other node instead, that one hears nothing and becomes master as well; keepalived says nothing.',
  remedy: 'Name the other nodes alone.',
  source: 'keepalived.conf(5), unicast_peer; run: accepted without a message',
  message: ({ ip }) => `${ip} is the address that adverts come from: the node sends them to itself`,
  examples: [{ bad: peers('192.0.2.2\n192.0.2.3'), good: peers('192.0.2.3') }],
  visit: {
    instance({ item, view }, context) {
      const source = plain(item.unicastSrcIp)
      if (source === undefined) return
      const own = addressKey(source)
      item.unicastPeer.forEach((peer, index) => {
        const ip = plain<UnicastPeer>(peer)?.ip
        if (ip === undefined || addressKey(ip) !== own) return
        tell(context, view.placeOf(item, 'unicastPeer', index), {
          data: { ip },
          related: related([view.placeOf(item, 'unicastSrcIp'), 'the address that adverts come from']),
        })
      })
    },
  },
})
