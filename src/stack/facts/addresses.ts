import { plain, plainItems } from '../../formats/keepalived/effective-instance.ts'
import type { Address } from '../../formats/keepalived/model/address.ts'
import type { HostNames } from './names.ts'
import { bytesOf, sameAddress } from './networks.ts'
import { type HostSet, setsOf } from './sets.ts'
import type { HostAddress, Membership, ReplicatedVolume } from './types.ts'

/** Every address that some file says is a host's own, each once for a host; names that only a resolver knows are none. */
export function hostAddresses(
  sets: readonly HostSet[],
  names: HostNames,
  volumes: readonly ReplicatedVolume[],
  memberships: readonly Membership[],
): HostAddress[] {
  const found: HostAddress[] = []
  const add = (address: HostAddress): void => {
    if (bytesOf(address.address) && !found.some((other) => other.host === address.host && sameAddress(other.address, address.address)))
      found.push(address)
  }
  for (const one of staticAddresses(sets)) add(one)
  for (const { replicas } of volumes) {
    for (const { host, addresses } of replicas) {
      for (const { address, place } of addresses) add({ host, address, source: 'drbd', ...(place ? { place } : {}) })
    }
  }
  for (const { nodes } of memberships) {
    for (const { name, addresses } of nodes) {
      if (name === undefined) continue
      for (const { address, place } of addresses)
        add({ host: names.canonical(name), address, source: 'corosync', ...(place ? { place } : {}) })
    }
  }
  return found
}

/** What keepalived gives an interface for good, and what it says it sends from. */
const staticAddresses = (sets: readonly HostSet[]): HostAddress[] =>
  setsOf(sets, 'keepalived').flatMap(({ config, host }) => {
    const [only, ...others] = config.effective.hosts
    if (!only || others.length > 0) return []
    const { view, instances } = only
    const fixed = plainItems<Address>(view.conf.staticIpaddress).map(({ ip, prefix, dev }, index): HostAddress => {
      const place = view.placeOf(view.conf, 'staticIpaddress', index)
      return {
        host,
        address: ip,
        ...(prefix === undefined ? {} : { prefix }),
        ...(dev === undefined ? {} : { interface: dev }),
        source: 'keepalived',
        ...(place ? { place } : {}),
      }
    })
    const sources = instances.flatMap(({ item, interface: device }) =>
      (['unicastSrcIp', 'mcastSrcIp'] as const).flatMap((field): HostAddress[] => {
        const address = plain(item[field])
        const place = view.placeOf(item, field)
        if (address === undefined) return []
        return [
          { host, address, ...(device === undefined ? {} : { interface: device }), source: 'keepalived', ...(place ? { place } : {}) },
        ]
      }),
    )
    return [...fixed, ...sources]
  })
