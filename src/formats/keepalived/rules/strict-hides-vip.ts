import { plain } from '../effective-instance.ts'
import { instance } from '../example.ts'
import { related, tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'

export const rule = keepalivedRule({
  id: 'keepalived/strict-hides-vip',
  effect: 'altered',
  severity: 'warning',
  summary: 'Strict mode without accept.',
  reason:
    'keepalived drops packets that are sent to the virtual addresses, by rules of the packet filter: what listens on them (NFS, iSCSI, a web server) cannot be reached. Only routing works.',
  remedy: 'Take strict mode out; with version 3 accept also helps.',
  source: 'keepalived.conf(5), vrrp_strict; run: accept mode for VRRP version 2 does not comply with RFC3768 - resetting',
  message: ({ accept }) =>
    accept
      ? 'strict mode with version 2 does not take accept: packets to the virtual addresses are dropped'
      : 'in strict mode packets to the virtual addresses are dropped: services on them cannot be reached',
  examples: [
    { bad: `global_defs {\n    vrrp_strict\n}\n${instance()}`, good: instance() },
    { bad: instance('strict_mode on'), good: instance('version 3\nstrict_mode on\naccept') },
  ],
  visit: {
    instance({ item, view, name, strict, accept }, context) {
      if (!strict || accept || item.noAccept || item.virtualIpaddress.length === 0) return
      const defs = view.conf.globalDefs
      const place = item.strictMode === undefined && defs ? view.placeOf(defs, 'vrrpStrict') : view.placeOf(item, 'strictMode')
      const isRefused = plain(item.accept) === true
      tell(context, isRefused ? view.placeOf(item, 'accept') : place, {
        data: isRefused ? { accept: 'yes' } : {},
        related: related([
          isRefused ? place : view.placeOf(item, 'name'),
          isRefused ? 'strict mode' : `a virtual router that this is for, ${name}`,
        ]),
      })
    },
  },
})
