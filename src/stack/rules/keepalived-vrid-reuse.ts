import { keepalivedPair } from '../example/keepalived-pair.ts'
import { onOneNetwork } from '../facts/same-router.ts'
import type { VirtualRouter, VrrpMember } from '../facts/types.ts'
import { stackRule } from '../rule.ts'
import { memberName } from './_election.ts'

const pair = keepalivedPair()
const OTHER = (host: string, id: number) =>
  pair[`${host}/etc/keepalived/keepalived.conf`]!.replace('instance NFS', 'instance WEB')
    .replace('10.0.0.50', '10.0.0.60')
    .replace('_id 51', `_id ${id}`)

const withWeb = (id: number) => ({
  ...pair,
  'web1/etc/keepalived/keepalived.conf': OTHER('nas1', id),
  'web2/etc/keepalived/keepalived.conf': OTHER('nas2', id),
  'web1/usr/local/sbin/check-nfs': pair['nas1/usr/local/sbin/check-nfs']!,
  'web2/usr/local/sbin/check-nfs': pair['nas1/usr/local/sbin/check-nfs']!,
  'web1/usr/local/sbin/ha-nfs': pair['nas1/usr/local/sbin/ha-nfs']!,
  'web2/usr/local/sbin/ha-nfs': pair['nas1/usr/local/sbin/ha-nfs']!,
})

export const rule = stackRule({
  id: 'stack/keepalived-vrid-reuse',
  effect: 'unsafe',
  severity: 'error',
  summary: 'Two virtual routers of one network have the same virtual_router_id and different addresses.',
  reason:
    'Adverts of the one reach the nodes of the other, which throw them away with an error for every one, or give way to them: addresses that have nothing to do with each other then have no holder.',
  remedy: 'Give each virtual router of a network a virtual_router_id of its own.',
  source: 'RFC 5798 section 5.2.3',
  message: ({ id, member, address, other, its }) =>
    `virtual_router_id ${id} is that of ${member} with ${address} and, on the same network, of ${other} with ${its}`,
  examples: [{ bad: withWeb(51), good: withWeb(52) }],
  check({ facts, report }) {
    facts.virtualRouters.forEach((router, index) => {
      for (const other of facts.virtualRouters.slice(0, index)) {
        if (other.virtualRouterId !== router.virtualRouterId || other.family !== router.family || isApart(router, other)) continue
        const [member, first] = meeting(router, other) ?? []
        if (!member || !first) continue
        report(member.at('virtualRouterId'), {
          data: {
            id: router.virtualRouterId,
            member: memberName(member),
            address: member.addresses[0]!.address,
            other: memberName(first),
            its: first.addresses[0]!.address,
          },
          related: [[first.at('virtualRouterId'), `the same number on ${first.host}`]],
        })
      }
    })
  },
})

/** Unicast adverts reach nobody but the peers; a host with both has them on two interfaces. */
const isApart = ({ members }: VirtualRouter, { members: others }: VirtualRouter): boolean =>
  [...members, ...others].some(({ unicast }) => unicast) || members.some(({ host }) => others.some((other) => other.host === host))

/** Two members whose addresses lie in one network. */
function meeting({ members }: VirtualRouter, { members: others }: VirtualRouter): [VrrpMember, VrrpMember] | undefined {
  for (const member of members) for (const other of others) if (onOneNetwork(member, other)) return [member, other]
  return undefined
}
