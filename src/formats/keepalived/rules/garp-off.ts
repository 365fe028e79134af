import { plain } from '../effective-instance.ts'
import { instance } from '../example.ts'
import { tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'

export const rule = keepalivedRule({
  id: 'keepalived/garp-off',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'A new master that says once only where the address is now.',
  reason: 'One lost ARP packet, and clients or switches send to the dead node until their own entry expires.',
  remedy: 'Write vrrp_garp_master_refresh, or leave the delay and the repeats at their defaults.',
  source: 'keepalived.conf(5), vrrp_min_garp, vrrp_garp_master_refresh',
  message: ({ name }) => `${name} sends one gratuitous ARP and no more: when it is lost clients stay with the dead node`,
  examples: [
    {
      bad: `global_defs {\n    vrrp_min_garp\n}\n${instance()}`,
      good: `global_defs {\n    vrrp_min_garp\n    vrrp_garp_master_refresh 60\n}\n${instance()}`,
    },
    { bad: instance('garp_master_delay 0\ngarp_master_repeat 1'), good: instance('garp_master_delay 0\ngarp_master_repeat 3') },
  ],
  visit: {
    instance({ item, view, name, garp, addresses, excluded }, context) {
      if (garp.masterDelay > 0 || garp.masterRepeat > 1 || garp.masterRefresh > 0 || addresses.length + excluded.length === 0) return
      const defs = view.conf.globalDefs
      const own = view.placeOf(item, 'garpMasterRepeat') ?? view.placeOf(item, 'garpMasterDelay')
      const field = plain(defs?.vrrpMinGarp) ? 'vrrpMinGarp' : 'vrrpGarpMasterRepeat'
      tell(context, own ?? (defs && view.placeOf(defs, field)), { data: { name } })
    },
  },
})
