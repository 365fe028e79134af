import { familyOf } from '../addresses.ts'
import { cluster } from '../example.ts'
import { placeOf, related } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { nodeName } from '../settings.ts'

export const rule = corosyncRule({
  id: 'corosync/mixed-family',
  effect: 'rejected',
  severity: 'error',
  summary: 'IPv4 and IPv6 on one link.',
  reason: 'corosync refuses the file: one socket serves all nodes of a link. The node cannot start or rejoin.',
  remedy: 'Use addresses of one family on each link; another link may use the other.',
  source: 'corosync.conf(5), ringX_addr; totemconfig.c',
  message: ({ node, address, family, link, other }) => `${address} of ${node} is ${family}, but ${other} is not; corosync refuses two families on link ${link}`,
  examples: [
    { bad: cluster({ beta: { ring0_addr: '2001:db8::2' } }), good: cluster({ alpha: { ring0_addr: '2001:db8::1' }, beta: { ring0_addr: '2001:db8::2' } }) },
  ],
  visit: {
    link({ number, addresses }, context) {
      const { effective } = context.set
      const literal = addresses.filter(({ address }) => familyOf(address))
      const [first] = literal
      const odd = first && literal.find(({ address }) => familyOf(address) !== familyOf(first.address))
      const place = odd && placeOf(effective, odd.path, 'value')
      if (!place) return
      const data = { node: nodeName(odd.node), address: odd.address, family: familyOf(odd.address)!, link: number, other: first.address }
      context.report(place, { data, related: [related(placeOf(effective, first.path, 'value')!, `${nodeName(first.node)} is ${familyOf(first.address)} here`)] })
    },
  },
})
