import { contains, parseIPv4, parseIPv6, prefixMask } from '../../../vocabulary/index.ts'
import type { Facts, ReplicatedVolume } from '../../facts/types.ts'
import type { Failure } from '../failure.ts'

/** Whether the failed host and the others still exchange data. */
export function losesReplication({ kind, host, what }: Failure, volume: ReplicatedVolume, facts: Facts): boolean {
  if (kind === 'node' || kind === 'isolation') return true
  if (kind !== 'link') return false
  if (what === undefined) return true
  const endpoints = volume.replicas
    .filter((replica) => replica.host === host)
    .flatMap(({ addresses }) => addresses.map(({ address }) => address))
  const known = facts.hosts.find(({ name }) => name === host)?.addresses ?? []
  return endpoints.some((endpoint) => {
    const own = known.find(({ address, interface: name }) => address === endpoint && name !== undefined)
    return own ? own.interface === what : sharesNetwork(endpoint, what, host, facts)
  })
}

/** Of an address whose interface nobody names: it is where the virtual addresses of its network are. */
function sharesNetwork(endpoint: string, what: string, host: string, { virtualRouters }: Facts): boolean {
  const bytes = parseIPv4(endpoint) ?? parseIPv6(endpoint)
  if (!bytes) return false
  return virtualRouters.some(({ members }) =>
    members.some(
      (member) =>
        member.host === host &&
        member.addresses.some((one) => {
          const address = parseIPv4(one.address) ?? parseIPv6(one.address)
          return (
            one.interface === what && address !== undefined && contains({ address, mask: prefixMask(one.prefix, address.length) }, bytes)
          )
        }),
    ),
  )
}

/** Hosts that a host still reaches over the replication network. */
export function reachableFrom(host: string, failure: Failure, volume: ReplicatedVolume, facts: Facts): ReadonlySet<string> {
  const hosts = volume.replicas.map((replica) => replica.host)
  if (!losesReplication(failure, volume, facts)) return new Set(hosts)
  return new Set(host === failure.host ? (failure.kind === 'node' ? [] : [host]) : hosts.filter((one) => one !== failure.host))
}
