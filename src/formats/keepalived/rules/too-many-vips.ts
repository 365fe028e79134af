import { instance } from '../example.ts'
import { tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'

/** The list in an advert has a count of one byte. */
const MOST = 255

const many = (count: number): string => Array.from({ length: count }, (_, i) => `10.0.${i >> 8}.${i & 255}/32`).join('\n        ')

export const rule = keepalivedRule({
  id: 'keepalived/too-many-vips',
  effect: 'altered',
  severity: 'warning',
  summary: 'More addresses than an advert can carry.',
  reason: 'Those beyond 255 (fewer where the MTU is small) are moved to virtual_ipaddress_excluded: nodes no longer compare them.',
  remedy: 'Put most of them into virtual_ipaddress_excluded.',
  source: 'keepalived.conf(5), virtual_ipaddress; run: excess moved to eVIPs',
  message: ({ name, count }) => `${name} has ${count} addresses; an advert carries 255, and the others are treated as excluded`,
  examples: [{ bad: instance('', ['192.0.2.50/24', many(256)]), good: instance('', ['192.0.2.50/24', many(255)]) }],
  visit: {
    instance({ item, view, name, addresses, excluded }, context) {
      const count = addresses.length + excluded.length - item.virtualIpaddressExcluded.length
      if (count > MOST) tell(context, view.placeOf(item, 'virtualIpaddress', MOST), { data: { name, count } })
    },
  },
})
