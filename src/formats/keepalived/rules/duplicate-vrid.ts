import { addressKey } from '../address-key.ts'
import type { EffectiveInstance } from '../effective.ts'
import { plain, plainItems } from '../effective-instance.ts'
import { instance, second } from '../example.ts'
import type { UnicastPeer } from '../model/endpoint.ts'
import { related, tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'

const DEFAULT_GROUP = { 4: '224.0.0.18', 6: 'ff02::12' } as const

/** Where adverts go: a multicast group, or some hosts. */
function audience({ item, view, family, isUnicast }: EffectiveInstance): readonly string[] {
  if (isUnicast) return plainItems<UnicastPeer>(item.unicastPeer).map(({ ip }) => addressKey(ip))
  const defs = view.conf.globalDefs
  const group = plain(item.mcastDstIp) ?? plain(family === 4 ? defs?.vrrpMcastGroup4 : defs?.vrrpMcastGroup6)
  return [addressKey(group ?? DEFAULT_GROUP[family])]
}

/** Virtual routers of one id to compare with: there are not more groups of peers in one network. */
const MOST = 100

export const rule = keepalivedRule({
  id: 'keepalived/duplicate-vrid',
  effect: 'rejected',
  severity: 'error',
  summary: 'Two virtual routers with one id on one interface.',
  reason: 'Each would take the adverts of the other for its own: keepalived stops the whole VRRP process.',
  remedy: 'Give each virtual router of a network an id of its own, the same on all nodes.',
  source: 'keepalived.conf(5), virtual_router_id; run: both use VRID',
  message: ({ name, other, id, interface: on }) => `${name} has the id ${id} of ${other} on ${on}: the VRRP process does not start`,
  examples: [{ bad: instance() + second(51), good: instance() + second(52) }],
  visit: {
    view(view, context) {
      const host = context.set.effective.hosts.find((candidate) => candidate.view === view)
      const byId = new Map<string, EffectiveInstance[]>()
      for (const found of host?.instances ?? []) {
        const { virtualRouterId: id, interface: on, family, name } = found
        if (id === undefined || on === undefined) continue
        const key = `${id} ${family} ${on}`
        const others = byId.get(key)
        if (!others) {
          byId.set(key, [found])
          continue
        }
        const own = new Set(audience(found))
        const other = others.find((one) => one.isUnicast === found.isUnicast && audience(one).some((ip) => own.has(ip)))
        if (!other && others.length < MOST) others.push(found)
        if (!other) continue
        tell(context, view.placeOf(found.item, 'virtualRouterId', undefined, 'value'), {
          data: { name, other: other.name, id, interface: on },
          related: related([view.placeOf(other.item, 'virtualRouterId', undefined, 'value'), `the id of ${other.name}`]),
        })
      }
    },
  },
})
