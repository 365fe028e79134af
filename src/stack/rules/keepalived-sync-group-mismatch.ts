import { keepalivedPair } from '../example/keepalived-pair.ts'
import type { Facts, VrrpMember } from '../facts/types.ts'
import { stackRule } from '../rule.ts'
import { comparisons, memberName } from './_election.ts'

const SECOND = `vrrp_instance SECOND {
    state BACKUP
    interface eth1
    virtual_router_id 52
    priority 100
    nopreempt
    virtual_ipaddress {
        10.0.1.50/24
    }
    track_script {
        chk_nfs
    }
}
`
const GROUP = 'vrrp_sync_group BOTH {\n    group {\n        NFS\n        SECOND\n    }\n}\n'

const both = keepalivedPair({ '*/etc/keepalived/keepalived.conf': ['vrrp_instance NFS', `${GROUP}${SECOND}vrrp_instance NFS`] })

export const rule = stackRule({
  id: 'stack/keepalived-sync-group-mismatch',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'A virtual router is in a sync group on one node and not on another.',
  reason:
    'On one node the addresses of the group move together, on the other one each by itself: after a failure they can end up on different nodes.',
  remedy: 'Write the same vrrp_sync_group on every node.',
  source: 'keepalived.conf(5), vrrp_sync_group',
  message: ({ member, companions, other, its }) => `${member} moves together with ${companions}, ${other} with ${its}`,
  examples: [
    {
      bad: { ...both, 'nas2/etc/keepalived/keepalived.conf': both['nas2/etc/keepalived/keepalived.conf']!.replace(GROUP, '') },
      good: both,
    },
  ],
  check({ facts, report }) {
    const told = new Set<string>()
    for (const [member, first] of comparisons(facts)) {
      const [companions, its] = [companionsOf(member, facts), companionsOf(first, facts)]
      const mark = `${member.host} ${first.host} ${member.syncGroup ?? ''} ${first.syncGroup ?? ''}`
      if (companions === its || told.has(mark)) continue
      told.add(mark)
      report(member.place && member.at('name'), {
        data: { member: memberName(member), companions: companions || 'none', other: memberName(first), its: its || 'none' },
        related: [[first.at('name'), `the same virtual router on ${first.host}`]],
      })
    }
  },
})

/** The numbers of the other virtual routers of a member's group. */
const companionsOf = ({ host, syncGroup, virtualRouterId }: VrrpMember, { virtualRouters }: Facts): string =>
  syncGroup === undefined
    ? ''
    : virtualRouters
        .flatMap(({ members }) => members)
        .filter((one) => one.host === host && one.syncGroup === syncGroup && one.virtualRouterId !== virtualRouterId)
        .map((one) => `virtual router ${one.virtualRouterId}`)
        .sort()
        .join(', ')
