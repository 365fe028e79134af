import { plain } from '../effective-instance.ts'
import { instance } from '../example.ts'
import type { UnicastPeer } from '../model/endpoint.ts'
import { tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'

const peer = (options: string): string => instance(`unicast_src_ip 192.0.2.2\nunicast_peer {\n    192.0.2.3 ${options}\n}`)

export const rule = keepalivedRule({
  id: 'keepalived/peer-ttl-range',
  effect: 'unsafe',
  severity: 'error',
  summary: 'A peer of which no advert can be accepted.',
  reason: 'min_ttl is above max_ttl: every advert of the peer is discarded, and both nodes become master.',
  remedy: 'Write min_ttl below max_ttl.',
  source: 'run: min_ttl > max_ttl - all packets will be discarded',
  message: ({ ip, min, max }) => `min_ttl ${min} is above max_ttl ${max}: every advert of ${ip} is discarded`,
  examples: [{ bad: peer('min_ttl 64 max_ttl 32'), good: peer('min_ttl 32 max_ttl 64') }],
  visit: {
    instance({ item, view }, context) {
      item.unicastPeer.forEach((written, index) => {
        const found = plain<UnicastPeer>(written)
        const [min, max] = [found?.minTtl ?? 0, found?.maxTtl ?? 255]
        if (found && min > max) tell(context, view.placeOf(item, 'unicastPeer', index), { data: { ip: found.ip, min, max } })
      })
    },
  },
})
