import { isBelow, mountOf, volumeOfDevice } from '../../facts/devices.ts'
import type { Cluster, Export, Facts, Mount, ReplicatedVolume, VirtualAddress } from '../../facts/types.ts'

/** A replicated volume with what lies on it. */
export interface Storage {
  readonly volume: ReplicatedVolume
  /** Where it is mounted, as far as fstab or the cluster says. */
  readonly mounts: readonly Mount[]
  readonly exports: readonly Export[]
}

/** What has to be on one host together: an address, and the storage behind it. */
export interface Service {
  readonly name: string
  readonly address?: VirtualAddress
  readonly cluster?: Cluster
  readonly storages: readonly Storage[]
  /** Exports that lie on no replicated volume. */
  readonly local: readonly Export[]
}

/** Every address that moves is a service; storage without one is a service that nothing moves. */
export function servicesOf(facts: Facts): Service[] {
  const storages = facts.volumes.map((volume) => storageOf(volume, facts))
  const local = facts.exports.filter((one) => !storages.some(({ exports }) => exports.includes(one)))
  const seen = new Set<string>()
  const moving = facts.virtualAddresses.filter(({ address }) => !seen.has(address) && seen.add(address))
  const moved = moving.map((address): Service => {
    const used = facts.consumers.filter(({ server }) => server === address.address).map(({ path }) => path)
    const own = storages.filter(({ exports }) => exports.some(({ path }) => used.some((one) => isBelow(one, path))))
    const cluster =
      address.owner === 'pacemaker'
        ? facts.clusters.find(({ resources }) => resources.some(({ id }) => id === address.resource))
        : undefined
    return {
      name: address.address,
      address,
      ...(cluster ? { cluster } : {}),
      // With several addresses consumers tell which storage is behind which one.
      storages: moving.length > 1 && own.length > 0 ? own : storages,
      local: storages.length === 0 ? local : [],
    }
  })
  if (moved.length > 0) return moved
  return storages.map((storage) => ({ name: `${storage.volume.resource} volume ${storage.volume.volume}`, storages: [storage], local: [] }))
}

function storageOf(volume: ReplicatedVolume, { mounts, exports, volumes }: Facts): Storage {
  const own = mounts.filter(({ device, host }) => volumeOfDevice(device, host, volumes) === volume)
  return { volume, mounts: own, exports: exports.filter(({ path, host }) => own.includes(mountOf(path, host, mounts) as Mount)) }
}
