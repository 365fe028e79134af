import type {
  DrbdEffective,
  EffectiveConnection,
  EffectiveHost,
  EffectiveResource,
  EffectiveVolume,
  ListedOption,
} from '../../formats/drbd/index.ts'
import type { DrbdConfig } from '../../formats/drbd/types.ts'
import { groupedBy } from './grouped.ts'
import type { HostNames } from './names.ts'
import type { Place } from './place.ts'
import { type HostSet, placeIn, setsOf, type TypedSet } from './sets.ts'
import type { Replica, ReplicatedVolume } from './types.ts'

/** One host's copy of what is to be said of a resource. */
export interface ResourceCopy {
  readonly said: string
  /** The copy lies in the folder of a host: others are anybody's. */
  readonly isHosts: boolean
  readonly resource: EffectiveResource
  readonly listed: DrbdEffective['listed']
  /** Hosts of the resource, by their canonical names. */
  readonly hosts: readonly { readonly name: string; readonly host: EffectiveHost }[]
}

/** All copies of each resource: those of one name that have a host in common. */
export function resourceCopies(sets: readonly HostSet[], names: HostNames): ResourceCopy[][] {
  const copies = setsOf(sets, 'drbd').flatMap((set) => copiesIn(set, names))
  return groupedBy(
    copies,
    (a, b) =>
      a.said !== b.said && a.resource.name === b.resource.name && a.hosts.some(({ name }) => b.hosts.some((other) => other.name === name)),
  )
}

const copiesIn = ({ config, host, isNamed }: TypedSet<DrbdConfig, DrbdEffective>, names: HostNames): ResourceCopy[] =>
  config.effective.resources.map((resource) => ({
    said: host,
    isHosts: isNamed,
    resource,
    listed: config.effective.listed,
    hosts: resource.hosts.map((one) => ({ name: nameOf(one, names), host: one })),
  }))

/** The machine of a host section; a floating one is known by its address alone. */
function nameOf({ kind, names: written, address }: EffectiveHost, names: HostNames): string {
  if (kind === 'floating') return address ? `${address.host}:${address.port}` : (written[0] ?? '')
  return written[0] === undefined ? '' : names.canonical(written[0])
}

/** Volumes, each once: settings as the first copy says, every replica as its own host's copy does. */
export function replicatedVolumes(copies: readonly (readonly ResourceCopy[])[]): ReplicatedVolume[] {
  return copies.flatMap((group) => {
    const [first] = group
    if (!first) return []
    const numbers = new Set(group.flatMap(({ hosts }) => hosts.flatMap(({ host }) => host.volumes.map(({ vnr }) => vnr))))
    return [...numbers].map((vnr) => volumeOf(vnr, first, group))
  })
}

function volumeOf(vnr: number, first: ResourceCopy, group: readonly ResourceCopy[]): ReplicatedVolume {
  const { resource } = first
  const place = placeIn(resource.document, resource.resource)
  // Connections may differ from what the resource says of itself; the first one stands for all.
  const net = resource.connections[0]?.net ?? resource.net
  const { options, handlers } = resource
  const hosts = new Set(group.flatMap((copy) => copy.hosts.map(({ name }) => name)))
  return {
    resource: resource.name,
    volume: vnr,
    replicas: [...hosts].flatMap((name) => {
      const copy =
        group.find(({ said, hosts: own }) => said === name && own.some((one) => one.name === name)) ??
        group.find((one) => one.hosts.some((host) => host.name === name))!
      return replicaOf(vnr, name, copy)
    }),
    protocol: net.protocol ?? 'C',
    dualPrimary: net.allowTwoPrimaries ?? false,
    fencing: net.fencing ?? 'dont-care',
    ...(handlers.fencePeer === undefined ? {} : { fencePeer: handlers.fencePeer }),
    quorum: String(options.quorum ?? 'off'),
    ...(options.onNoQuorum === undefined ? {} : { onNoQuorum: options.onNoQuorum }),
    autoPromote: options.autoPromote ?? true,
    copies: group.flatMap((copy) => {
      const head = headOf(copy.resource)
      return head ? [{ ...head, said: copy.said, at: (field: string) => settingIn(copy, field) }] : []
    }),
    ...(place ? { place } : {}),
    at: (field) => settingIn(first, field) ?? place,
  }
}

/** Fields that are no settings of connections, and what those that are go by. */
const OF_RESOURCE: readonly string[] = ['quorum', 'onNoQuorum', 'autoPromote']
const KEYS: Readonly<Record<string, string>> = { dualPrimary: 'allowTwoPrimaries' }

/** Where a copy of a resource says something; its name where it does not. */
function settingIn({ resource, listed }: ResourceCopy, field: string): Place | undefined {
  const net = resource.connections[0]?.net ?? resource.net
  const settings = OF_RESOURCE.includes(field) ? resource.options : field === 'fencePeer' ? resource.handlers : net
  const option = listed(settings).findLast(({ key }) => key === (KEYS[field] ?? field))
  return option ? { document: option.document, span: spanOf(option) } : headOf(resource)
}

const spanOf = ({ document, node }: ListedOption): Place['span'] => ({
  start: document.tree.start[node]!,
  end: document.tree.end[node]!,
})

/** The name of a resource: where to speak of what it does not say. */
function headOf({ document, resource }: EffectiveResource): Place | undefined {
  const span = document.spanOf(resource, 'name') ?? document.spanOf(resource)
  return span && { document, span }
}

function replicaOf(vnr: number, name: string, copy: ResourceCopy): Replica[] {
  const own = copy.hosts.find((one) => one.name === name)!.host
  const volume = own.volumes.find((one) => one.vnr === vnr)
  if (!volume) return []
  const { document } = own
  const place = (volume.written.device && writtenPlace(volume.written.device)) ?? placeIn(document, own.host)
  return [
    {
      host: name,
      ...(volume.device === undefined ? {} : { device: volume.device }),
      ...(volume.minor === undefined ? {} : { minor: volume.minor }),
      ...(volume.disk === undefined ? {} : { disk: volume.disk }),
      isDiskless: volume.isDiskless,
      addresses: addressesOf(own, copy.resource.connections),
      said: copy.said,
      ...(place ? { place } : {}),
    },
  ]
}

const writtenPlace = ({ document, object, field }: NonNullable<EffectiveVolume['written']['device']>): Place | undefined =>
  placeIn(document, object, field)

function addressesOf(host: EffectiveHost, connections: readonly EffectiveConnection[]): Replica['addresses'] {
  const found = new Map<string, Replica['addresses'][number]>()
  const add = (address: EffectiveHost['address'], place: Place | undefined): void => {
    if (!address) return
    const mark = `${address.host}:${address.port}`
    if (!found.has(mark)) found.set(mark, { address: address.host, port: address.port, ...(place ? { place } : {}) })
  }
  for (const { paths } of connections) {
    for (const { ends } of paths) {
      for (const end of ends) {
        if (end.host !== host) continue
        const own = end.endpoint?.address ? placeIn(host.document, end.endpoint) : placeIn(host.document, host.host, 'address')
        add(end.address, own)
      }
    }
  }
  if (found.size === 0) add(host.address, placeIn(host.document, host.host, 'address'))
  return [...found.values()]
}
