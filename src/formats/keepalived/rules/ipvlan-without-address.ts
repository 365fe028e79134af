import { plain } from '../effective-instance.ts'
import { instance } from '../example.ts'
import type { Ipvlan } from '../model/details.ts'
import { tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'

export const rule = keepalivedRule({
  id: 'keepalived/ipvlan-without-address',
  effect: 'altered',
  severity: 'error',
  summary: 'An IPv4 virtual router on an ipvlan that has no address.',
  reason: 'Adverts have no address to come from: keepalived -t complains, and the virtual router stays in FAULT.',
  remedy: 'Write an address of the network behind use_ipvlan.',
  source: 'run: IPv4 ipvlan requires a source ip address to be configured. setting instance to fault state',
  message: ({ name }) => `${name}: an IPv4 ipvlan needs an address of its own; without it the virtual router stays in FAULT`,
  examples: [{ bad: instance('use_ipvlan'), good: instance('use_ipvlan 192.0.2.5') }],
  visit: {
    instance({ item, view, name, family }, context) {
      const ipvlan = plain<Ipvlan>(item.useIpvlan)
      if (ipvlan && family === 4 && ipvlan.ip === undefined) tell(context, view.placeOf(item, 'useIpvlan'), { data: { name } })
    },
  },
})
