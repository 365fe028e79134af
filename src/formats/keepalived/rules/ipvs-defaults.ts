import { plain } from '../effective-instance.ts'
import { virtualServer } from '../example.ts'
import type { GroupEntry, VirtualEndpoint } from '../model/endpoint.ts'
import { mentions, tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'
import type { VirtualServer } from '../types.ts'
import type { KeepalivedView } from '../view.ts'

/** Of a group that nobody defines: that is a finding of its own. */
function isLeftOut(item: VirtualServer, { conf }: KeepalivedView): boolean {
  const group = plain<VirtualEndpoint>(item.endpoint)?.group
  return group !== undefined && !conf.virtualServerGroups.some(({ name }) => name === group)
}

/** Firewall marks have no protocol, also as members of a group. */
function hasOwnProtocol(item: VirtualServer, { conf }: KeepalivedView): boolean {
  const endpoint = plain<VirtualEndpoint>(item.endpoint)
  if (endpoint?.group === undefined) return endpoint?.fwmark !== undefined
  const group = conf.virtualServerGroups.find(({ name }) => name === endpoint.group)
  return !!group?.members.some((member) => plain<GroupEntry>(member)?.fwmark !== undefined)
}

export const rule = keepalivedRule({
  id: 'keepalived/ipvs-defaults',
  effect: 'altered',
  severity: 'warning',
  summary: 'A virtual server that leaves its protocol, scheduler or forwarding method to keepalived.',
  reason: 'keepalived -t complains, and takes UDP, wlc and NAT: a service that should be TCP is not there.',
  remedy: 'Write protocol, lvs_sched and lvs_method.',
  source: 'run: no protocol set - defaulting to UDP; no scheduler set; no forwarding method set',
  message: ({ keywords, used }) => `no ${keywords}: keepalived takes ${used}`,
  examples: [
    { bad: virtualServer(['    protocol TCP\n', '']), good: virtualServer() },
    { bad: virtualServer(['    lvs_method NAT\n', '']), good: virtualServer() },
  ],
  visit: {
    virtualServer({ item, view }, context) {
      if (item.realServers.length === 0 || isLeftOut(item, view)) return
      const missing: (readonly [keyword: string, used: string])[] = []
      if (!hasOwnProtocol(item, view) && !mentions(view, item, 'protocol')) missing.push(['protocol', 'UDP'])
      if (!mentions(view, item, 'lvs_sched', 'lb_algo')) missing.push(['lvs_sched', 'wlc'])
      const isEach = item.realServers.every(({ lvsMethod }) => lvsMethod !== undefined)
      if (!isEach && !mentions(view, item, 'lvs_method', 'lb_kind')) missing.push(['lvs_method', 'NAT'])
      if (missing.length === 0) return
      tell(context, view.placeOf(item, 'endpoint'), {
        data: { keywords: missing.map(([keyword]) => keyword).join(', '), used: missing.map(([, used]) => used).join(', ') },
      })
    },
  },
})
