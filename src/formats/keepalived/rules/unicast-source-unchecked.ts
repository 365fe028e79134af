import { plain, plainItems } from '../effective-instance.ts'
import { instance } from '../example.ts'
import type { UnicastPeer } from '../model/endpoint.ts'
import { tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'

const PEERS = 'unicast_src_ip 192.0.2.2\nunicast_peer {\n    192.0.2.3\n}'

export const rule = keepalivedRule({
  id: 'keepalived/unicast-source-unchecked',
  effect: 'unsafe',
  severity: 'info',
  summary: 'Unicast adverts from anybody.',
  reason: 'Whoever can route packets to the host can send adverts with a higher priority and take the address away.',
  remedy: 'Write check_unicast_src, or vrrp_check_unicast_src in global_defs.',
  source: 'keepalived.conf(5), check_unicast_src',
  profiles: ['hardened'],
  message: ({ name }) => `${name} takes adverts from any host, not from its peers alone`,
  examples: [{ bad: instance(PEERS), good: instance(`check_unicast_src\n${PEERS}`) }],
  visit: {
    instance({ item, view, name, isUnicast }, context) {
      if (!isUnicast || item.checkUnicastSrc || plain(view.conf.globalDefs?.vrrpCheckUnicastSrc)) return
      const hasTtl = plainItems<UnicastPeer>(item.unicastPeer).some(({ minTtl, maxTtl }) => minTtl !== undefined || maxTtl !== undefined)
      if (!hasTtl) tell(context, view.placeOf(item, 'name'), { data: { name } })
    },
  },
})
