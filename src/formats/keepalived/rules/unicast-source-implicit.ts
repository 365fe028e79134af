import { instance } from '../example.ts'
import { mentions, tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'

const PEERS = 'unicast_peer {\n    192.0.2.3\n}'

export const rule = keepalivedRule({
  id: 'keepalived/unicast-source-implicit',
  effect: 'advice',
  severity: 'info',
  summary: 'Unicast peers without unicast_src_ip.',
  reason:
    'Adverts come from the first address of the interface. Where that is another one than the peers list, or changes, they may not be accepted.',
  remedy: 'Write unicast_src_ip: the address that the other nodes name as a peer.',
  source: 'keepalived.conf(5), unicast_src_ip',
  profiles: ['ha', 'hardened'],
  message: ({ name }) =>
    `${name} has unicast peers but no unicast_src_ip: adverts come from whatever address is the first of the interface`,
  examples: [
    {
      bad: instance(PEERS),
      good: instance(`unicast_src_ip 192.0.2.2\ncheck_unicast_src\n${PEERS}`),
      profile: 'hardened',
      also: ['keepalived/unicast-source-unchecked'],
    },
  ],
  visit: {
    instance({ item, view, name, isUnicast }, context) {
      if (!isUnicast || mentions(view, item, 'unicast_src_ip') || mentions(view, item, 'mcast_src_ip')) return
      tell(context, view.placeOf(item, 'name'), { data: { name } })
    },
  },
})
