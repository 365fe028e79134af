import { plain } from '../effective-instance.ts'
import { instance } from '../example.ts'
import type { Address } from '../model/address.ts'
import { tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'

export const rule = keepalivedRule({
  id: 'keepalived/first-address-not-link-local',
  effect: 'advice',
  severity: 'info',
  summary: 'An IPv6 virtual router whose first address is not link-local.',
  reason: 'VRRP wants the link-local address of the virtual router first; hosts that use it as their router need one that moves along.',
  remedy: 'Write a link-local address (fe80::/10) as the first one.',
  source: 'RFC 5798, 5.2.9; run: the first IPv6 VIP address should be link local',
  profiles: ['ha'],
  message: ({ name, ip }) => `${name}: the first address of an IPv6 virtual router should be link-local; ${ip} is not`,
  examples: [
    {
      bad: instance('track_process {\n    web\n}', ['192.0.2.50/24', '2001:db8::50/64']).replace(
        /^/,
        'vrrp_track_process web {\n    process nginx\n}\n',
      ),
      good: instance('track_process {\n    web\n}', ['192.0.2.50/24', 'fe80::50/64\n        2001:db8::50/64']).replace(
        /^/,
        'vrrp_track_process web {\n    process nginx\n}\n',
      ),
    },
  ],
  visit: {
    instance({ item, view, name, family }, context) {
      const ip = plain<Address>(item.virtualIpaddress[0])?.ip
      if (family !== 6 || ip === undefined || /^fe[89ab]/i.test(ip) || !ip.includes(':')) return
      tell(context, view.placeOf(item, 'virtualIpaddress', 0), { data: { name, ip } })
    },
  },
})
