import { plain } from '../effective-instance.ts'
import { virtualServer } from '../example.ts'
import { mentions, tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'

export const rule = keepalivedRule({
  id: 'keepalived/ipvs-defaults',
  effect: 'altered',
  severity: 'warning',
  summary: 'A virtual server that leaves its protocol, scheduler or forwarding method to keepalived.',
  reason: 'keepalived -t complains, and takes UDP, wlc and NAT: a service that should be TCP is not there.',
  remedy: 'Write protocol, lvs_sched and lvs_method.',
  source: 'run: no protocol set - defaulting to UDP; no scheduler set; no forwarding method set',
  message: ({ keyword, used }) => `no ${keyword}: keepalived takes ${used}`,
  examples: [
    { bad: virtualServer(['    protocol TCP\n', '']), good: virtualServer() },
    { bad: virtualServer(['    lvs_method NAT\n', '']), good: virtualServer() },
  ],
  visit: {
    virtualServer({ item, view }, context) {
      if (item.realServers.length === 0) return
      const tells = (keyword: string, used: string) => tell(context, view.placeOf(item, 'endpoint'), { data: { keyword, used } })
      const endpoint = plain(item.endpoint)
      // Members of a group, and marks, have protocols of their own or none.
      if (endpoint?.fwmark === undefined && !mentions(view, item, 'protocol')) tells('protocol', 'UDP')
      if (!mentions(view, item, '(?:lvs_sched|lb_algo)')) tells('lvs_sched', 'wlc')
      const isEach = item.realServers.every(({ lvsMethod }) => lvsMethod !== undefined)
      if (!isEach && !mentions(view, item, '(?:lvs_method|lb_kind)')) tells('lvs_method', 'NAT')
    },
  },
})
