import { volumeOfDevice } from '../../facts/devices.ts'
import type { Cluster, ClusterResource, Facts, ReplicatedVolume, ScriptDeed } from '../../facts/types.ts'
import type { Service } from './services.ts'
import type { Orders } from './storage.ts'

const kindOf = ({ agent }: ClusterResource): string => agent.slice(agent.lastIndexOf(':') + 1)

export const isDrbd = ({ agent }: ClusterResource): boolean => /:drbd$/.test(agent)

const NFS_SERVER = /^(?:nfsserver|nfs-server(?:\.service)?|nfs-kernel-server(?:\.service)?|nfs)$/

/** Names that constraints use for a resource: its own, its group's and its clone's. */
const namesOf = ({ id, group, clone }: ClusterResource): string[] => [
  id,
  ...(group === undefined ? [] : [group]),
  ...(clone === undefined ? [] : [clone]),
]

/** Resources that have to be on one node with this one: by group, and by mandatory colocation, over any number of steps. */
export function boundTo(resource: ClusterResource, { resources, colocations }: Cluster): ReadonlySet<ClusterResource> {
  const bound = new Set<ClusterResource>([resource])
  for (const one of bound) {
    const names = namesOf(one)
    const others = colocations
      .filter(({ isMandatory }) => isMandatory)
      .flatMap(({ resource: left, with: right }) => (names.includes(left) ? [right] : names.includes(right) ? [left] : []))
    for (const other of resources)
      if (namesOf(other).some((name) => others.includes(name)) || (one.group !== undefined && other.group === one.group)) bound.add(other)
  }
  return bound
}

/** Nodes on which an address may be: nothing that has to be with it is banned there. */
export function nodesFor(address: ClusterResource | undefined, cluster: Cluster): string[] {
  const names = new Set(address ? [...boundTo(address, cluster)].flatMap(namesOf) : [])
  return cluster.nodes.filter((node) => !cluster.bans?.some((ban) => ban.node === node && names.has(ban.resource)))
}

/** The resource that promotes a volume, where one does. */
export const promoterOf = ({ resources }: Cluster, { resource }: ReplicatedVolume): ClusterResource | undefined =>
  resources.find((one) => isDrbd(one) && one.promotable && (one.parameters.drbd_resource ?? resource) === resource)

export const mounterOf = ({ resources }: Cluster, volume: ReplicatedVolume, { volumes }: Facts): ClusterResource | undefined =>
  resources.find((one) => kindOf(one) === 'Filesystem' && volumeOfDevice(one.parameters.device ?? '', undefined, volumes) === volume)

/** What Pacemaker does for a service on the node that it chooses. */
export function ordersOfCluster(cluster: Cluster, { storages }: Service, facts: Facts): Orders {
  const by = new Map<ScriptDeed, ClusterResource>()
  const add = (deed: ScriptDeed, resource: ClusterResource | undefined): void => {
    if (resource && !by.has(deed)) by.set(deed, resource)
  }
  for (const { volume } of storages) {
    add('promotes', promoterOf(cluster, volume))
    add('mounts', mounterOf(cluster, volume, facts))
  }
  add(
    'exports',
    cluster.resources.find((one) => kindOf(one) === 'exportfs'),
  )
  add(
    'starts-nfs',
    cluster.resources.find((one) => NFS_SERVER.test(kindOf(one))),
  )
  return {
    outcome: { does: new Set(by.keys()), isKnown: true },
    by: 'Pacemaker',
    placeFor: (deed) => by.get(deed)?.place ?? cluster.place,
  }
}
