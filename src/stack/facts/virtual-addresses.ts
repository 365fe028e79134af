import { sameAddress } from './networks.ts'
import type { Cluster, MemberAddress, VirtualAddress, VirtualRouter, VrrpMember } from './types.ts'

/** Every address that moves, each once for the router or resource that moves it. */
export const virtualAddressesOf = (routers: readonly VirtualRouter[], clusters: readonly Cluster[]): VirtualAddress[] => [
  ...routers.flatMap(addressesOf),
  ...clusters.flatMap(({ resources, nodes }) =>
    resources
      .filter(({ agent, parameters }) => /(?:^|:)IPaddr2?$/.test(agent) && parameters.ip !== undefined)
      .map((resource): VirtualAddress => {
        const prefix = Number(resource.parameters.cidr_netmask)
        const place = resource.at('ip')
        return {
          address: resource.parameters.ip!,
          ...(Number.isInteger(prefix) && prefix > 0 ? { prefix } : {}),
          owner: 'pacemaker',
          hosts: nodes,
          resource: resource.id,
          ...(place ? { place } : {}),
        }
      }),
  ),
]

function addressesOf(router: VirtualRouter): VirtualAddress[] {
  const found: VirtualAddress[] = []
  for (const member of router.members) {
    for (const { address, prefix, place } of allOf(member)) {
      if (found.some((one) => sameAddress(one.address, address))) continue
      const hosts = router.members.filter((member) => moves(member, address)).map(({ host }) => host)
      found.push({ address, prefix, owner: 'keepalived', hosts: [...new Set(hosts)], router, ...(place ? { place } : {}) })
    }
  }
  return found
}

/** Whether a member of a virtual router gives itself an address while it is master, announced or not. */
export const moves = (member: VrrpMember, address: string): boolean => allOf(member).some((one) => sameAddress(one.address, address))

const allOf = ({ addresses, unannounced = [] }: VrrpMember): readonly MemberAddress[] => [...addresses, ...unannounced]
