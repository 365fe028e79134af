import type { ClusterNode, Facts, Membership } from '../facts/types.ts'
import { type Draft, indices } from './drafts.ts'
import type { Lane } from './types.ts'

/** What joins hosts: disks that mirror each other, elections, membership. */
export function lanesOf(facts: Facts, names: readonly string[]): Draft<Lane>[] {
  const lane = (kind: Lane['kind'], text: string, hosts: readonly string[], place?: Draft<Lane>['places'][number]): Draft<Lane> => ({
    kind,
    text,
    hosts: indices([...new Set(hosts)], names).sort((a, b) => a - b),
    marks: [],
    places: [place],
  })
  const volumes = facts.volumes.map(({ resource, volume, protocol, quorum, replicas, place }) =>
    lane(
      'replication',
      `DRBD ${resource}/${volume} · protocol ${protocol} · quorum ${quorum}`,
      replicas.map(({ host }) => host),
      place,
    ),
  )
  const routers = facts.virtualRouters.map(({ virtualRouterId, members }) =>
    lane(
      'election',
      `VRRP ${virtualRouterId} · ${members.some(({ unicast }) => unicast) ? 'unicast' : 'multicast'}`,
      members.map(({ host }) => host),
    ),
  )
  const rings = distinctMemberships(facts.memberships).map(({ clusterName, nodes, transport, place }) => {
    const links = new Set(nodes.flatMap(({ addresses }) => addresses.map(({ link }) => link))).size
    return lane(
      'membership',
      `Corosync${clusterName ? ` ${clusterName}` : ''} · ${transport} · ${links} ${links === 1 ? 'link' : 'links'}`,
      nodes.map((node) => hostOf(node, facts)),
      place,
    )
  })
  return [...volumes, ...routers, ...rings].filter(({ hosts }) => hosts.length > 0)
}

/** A node is known by its name, else by an address that is a host's name or one of its own. */
function hostOf({ name, addresses }: ClusterNode, { hosts }: Facts): string {
  const own = hosts.find((host) =>
    addresses.some(({ address }) => address === host.name || host.addresses.some((one) => one.address === address)),
  )
  return name ?? own?.name ?? addresses[0]?.address ?? ''
}

/** Every host has a copy of its own; one is enough. */
function distinctMemberships(all: readonly Membership[]): Membership[] {
  const seen = new Set<string>()
  return all.filter(({ clusterName, nodes }) => {
    const mark = JSON.stringify([clusterName, nodes.map(({ name, addresses }) => name ?? addresses[0]?.address).sort()])
    return !seen.has(mark) && seen.add(mark)
  })
}
