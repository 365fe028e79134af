import { addressKey } from '../address-key.ts'
import type { EffectiveInstance } from '../effective.ts'
import { plain } from '../effective-instance.ts'
import { instance, second } from '../example.ts'
import type { Address } from '../model/address.ts'
import { related, tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'
import type { VrrpInstance } from '../types.ts'

const LISTS = ['virtualIpaddress', 'virtualIpaddressExcluded'] as const

interface Owned {
  readonly name: string
  readonly item: VrrpInstance
  readonly list: (typeof LISTS)[number]
  readonly index: number
}

export const rule = keepalivedRule({
  id: 'keepalived/duplicate-vip',
  effect: 'unsafe',
  severity: 'error',
  summary: 'One address that stands twice.',
  reason:
    'Of two virtual routers the one that becomes backup takes the address away from the other, which goes on as master without it. Within one, releases since 2.3.3 refuse the second.',
  remedy: 'Let one virtual router own the address.',
  source: 'run: 2.2.7 says nothing',
  message: ({ ip, owner, name }) =>
    owner === name ? `${ip} is an address of ${name} already` : `${ip} is an address of ${owner} as well: whichever leaves takes it along`,
  examples: [
    { bad: instance() + second(52, '192.0.2.50/24'), good: instance() + second() },
    { bad: instance('', ['192.0.2.50/24', '192.0.2.50/24\n        192.0.2.50/24']), good: instance() },
  ],
  visit: {
    view(view, context) {
      const owners = new Map<string, Owned>()
      const take = ({ item, name, interface: on }: EffectiveInstance, list: (typeof LISTS)[number]) =>
        item[list].forEach((written, index) => {
          const address = plain<Address>(written)
          if (!address) return
          const key = `${addressKey(address.ip)} ${address.dev ?? on}`
          const other = owners.get(key)
          if (!other) owners.set(key, { name, item, list, index })
          else {
            tell(context, view.placeOf(item, list, index), {
              data: { ip: address.ip, owner: other.name, name },
              related: related([view.placeOf(other.item, other.list, other.index), `the address of ${other.name}`]),
            })
          }
        })
      const host = context.set.effective.hosts.find((candidate) => candidate.view === view)
      for (const found of host?.instances ?? []) for (const list of LISTS) take(found, list)
    },
  },
})
