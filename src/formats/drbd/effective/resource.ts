import type { Common, DiskOptions, Handlers, NetOptions, PeerDeviceOptions, Resource, ResourceOptions, StartupOptions } from '../types.ts'
import { type Claims, related } from './claims.ts'
import {
  ambiguity,
  type DraftConnection,
  explicitConnections,
  implicitConnection,
  meshConnections,
  numberHosts,
  optionPlace,
} from './connections.ts'
import { type DraftHost, type DraftVolume, draftHosts, draftVolumes, isSameHost } from './draft.ts'
import { type DrbdDocument, headSpan, nodeOf } from './nodes.ts'
import {
  type Handed,
  inherit,
  type ListedOption,
  NONE,
  ofDisk,
  ofPeers,
  type SectionKind,
  type Settings,
  syncerOptions,
  writtenOptions,
} from './settings.ts'
import type { EffectiveConnection, EffectiveHost, EffectiveResource, EffectiveVolume } from './types.ts'
import { isUnread } from './unread.ts'
import { checkComplete, checkSameVolumes, claimDevice, claimMetaDisks, hostLabel, hostPlace, inheritVolumes, volumeOf } from './volumes.ts'

/** Where common options come from: the one common section, or a resource's own template. */
export interface CommonSource {
  readonly document: DrbdDocument
  readonly common: Common
}

/** The option lists of a resource or common section. */
export type Lists = Record<SectionKind, readonly ListedOption[]>

const SECTIONS: readonly (readonly [SectionKind, keyof Common])[] = [
  ['net', 'net'],
  ['disk', 'diskOptions'],
  ['options', 'options'],
  ['startup', 'startup'],
  ['handlers', 'handlers'],
  ['proxy', 'proxy'],
]

export function listsOf(document: DrbdDocument, holder: Common): Lists {
  const lists: Record<SectionKind, ListedOption[]> = { net: [], disk: [], options: [], startup: [], handlers: [], proxy: [] }
  const { tree } = document
  const span = holder.protocol === undefined ? undefined : document.spanOf(holder, 'protocol')
  if (span) {
    const text = tree.text.slice(span.start, span.end)
    const value = /protocol\s+"?([A-Ca-c])/.exec(text)?.[1] ?? holder.protocol!
    const node = nodeOf(document, holder)
    lists.net.push({
      kind: 'net',
      key: 'protocol',
      written: { document, node: statementAt(tree, node, span.start), keyword: 'protocol', text: value },
      isInherited: false,
    })
  }
  for (const [kind, field] of SECTIONS) {
    const section = holder[field]
    if (typeof section === 'object') lists[kind] = lists[kind].concat(writtenOptions(document, nodeOf(document, section as object), kind))
  }
  if (holder.syncer) for (const option of syncerOptions(document, nodeOf(document, holder.syncer))) lists[option.kind].push(option)
  // DRBD 8.4 had fencing in disk{}; newer tools of DRBD 9 move it.
  const isMoved = ({ key }: ListedOption): boolean => key === 'fencing'
  if (lists.disk.some(isMoved)) {
    lists.net.push(...lists.disk.filter(isMoved).map((option) => ({ ...option, kind: 'net' as const })))
    lists.disk = lists.disk.filter((option) => !isMoved(option))
  }
  return lists
}

function statementAt(tree: DrbdDocument['tree'], parent: number, start: number): number {
  let node = parent + 1
  while (tree.start[node] !== start) node = tree.after[node]!
  return node
}

/** A resource before its connections are known: volumes inherited, hosts checked. */
export interface DraftResource {
  readonly document: DrbdDocument
  readonly resource: Resource
  readonly hosts: readonly DraftHost[]
  readonly volumes: readonly DraftVolume[]
  readonly lists: Lists
  connections: DraftConnection[]
}

export function draftResource(document: DrbdDocument, resource: Resource, claims: Claims): DraftResource {
  const { hosts, mixed } = draftHosts(document, resource)
  const { volumes, isMixed } = draftVolumes(document, resource as never, false)
  const head = () => ({ document, span: headSpan(document, nodeOf(document, resource)) })
  claims.claim('resource-name', resource.name, head, { name: resource.name })
  if (hosts.length === 0 && !isUnread(resource, 'on', 'floating', 'stacked-on-top-of'))
    claims.refuse('no-host', head(), { name: resource.name })
  if (isMixed) claims.refuse('mixed-volumes', head(), { name: resource.name })
  for (const host of mixed) claims.refuse('mixed-volumes', hostPlace(host), { host: hostLabel(host) })
  claimNames(resource.name, hosts, claims)
  claimMachines(hosts, claims)
  for (const host of hosts) {
    claimDisk(host, claims)
    for (const volume of host.volumes) {
      const { device } = volume.written
      if (device) claimDevice(host, volume, () => ({ document, span: document.spanOf(device.object, 'device')! }), claims)
    }
    inheritVolumes(volumes, host, claims)
    claimMetaDisks(host, claims)
    if (host.kind === 'on' || host.kind === 'floating') checkComplete(host, resource, claims)
  }
  checkSameVolumes(hosts, claims)
  const isImplicit = hosts.some((host) => host.volumes.some((volume) => volume.isImplicit))
  const isNumbered = hosts.some((host) => host.volumes.some(({ vnr }) => vnr !== 0))
  if (isImplicit && isNumbered && !isMixed && mixed.length === 0) claims.refuse('mixed-volumes', head(), { name: resource.name })
  return { document, resource, hosts, volumes, lists: listsOf(document, resource), connections: [] }
}

/** A short name and a qualified one that begins with it are one machine. */
function claimMachines(hosts: readonly DraftHost[], claims: Claims): void {
  const byShortName = new Map<string, { host: DraftHost; name: string }[]>()
  for (const host of hosts) {
    if (host.kind !== 'on') continue
    for (const name of host.names) {
      const short = name.toLowerCase().split('.', 1)[0]!
      const alike = byShortName.get(short) ?? []
      const twin = alike.find((other) => other.host !== host && other.name !== name && isSameHost(other.name, name))
      if (twin) claims.refuse('same-machine', hostPlace(host), { host: name }, [related(hostPlace(twin.host), 'the same machine')])
      if (!alike.some((other) => other.name === name)) byShortName.set(short, [...alike, { host, name }])
    }
  }
}

/** In an `on` section drbdadm counts the path and the section of a disk as one statement. */
function claimDisk({ kind, host, document }: DraftHost, claims: Claims): void {
  if (kind !== 'on' || !('disk' in host) || host.disk === undefined || host.diskOptions === undefined) return
  const spans = [document.spanOf(host, 'disk')!, document.spanOf(host.diskOptions, undefined, undefined, 'keyword')!]
  const [first, second] = spans.sort((a, b) => a.start - b.start)
  claims.refuse('statement', { document, span: second! }, { what: 'statement', keyword: 'disk' }, [
    related({ document, span: first! }, 'first used here'),
  ])
}

function claimNames(resource: string, hosts: readonly DraftHost[], claims: Claims): void {
  for (const host of hosts) {
    const place = () => hostPlace(host)
    if (host.kind === 'on') for (const name of host.names) claims.claim('host-name', `${resource}\0${name}`, place, { host: name })
    if (host.nodeId === undefined) continue
    const span = host.document.spanOf(host.host, 'nodeId')!
    const written = /(\d+)/.exec(host.document.text.slice(span.start, span.end).replace(/^node-id/, ''))?.[1] ?? String(host.nodeId)
    claims.claim('node-id', `${resource}\0${written}`, () => ({ document: host.document, span }), {
      nodeId: host.nodeId,
      host: hostLabel(host),
    })
  }
}

/** Connects the hosts of a resource, numbers them where they have no ids, and says who has none. */
export function connect(draft: DraftResource, claims: Claims): void {
  const { document, resource, hosts } = draft
  const scene = { document, resource, hosts, claims }
  const written = [...explicitConnections(scene), ...meshConnections(scene)]
  draft.connections = written.length > 0 ? written : implicitConnection(scene)
  for (const { kind, paths, volumes, source } of draft.connections) {
    for (const vnr of volumes.keys()) {
      const without = paths[0]?.ends.find(({ host }) => !volumeOf(host.volumes, vnr))
      if (without)
        claims.refuse(
          'unknown-volume',
          { document, span: headSpan(document, nodeOf(document, source!)) },
          { volume: vnr, host: hostLabel(without.host) },
        )
    }
    for (const { ends } of kind === 'mesh' ? paths : []) {
      for (const { host, address } of ends)
        if (!address && !isUnread(host.host, 'address')) claims.refuse('no-address', hostPlace(host), { host: hostLabel(host) })
    }
  }
  numberHosts(draft.connections, claims)
  for (const host of hosts)
    if (host.nodeId === undefined && !isUnread(host.host, 'node-id'))
      claims.refuse('no-node-id', hostPlace(host), { host: hostLabel(host) })
}

/** Hands common options down to the resource, on to its volumes and connections, as drbdadm's expand_common does. */
export function expand(draft: DraftResource, common: Lists | undefined, claims: Claims, handed: Handed): void {
  const { hosts, volumes, lists, connections } = draft
  const clash: Parameters<typeof inherit>[2] = ({ kept, other }) => {
    claims.refuse('ambiguous', optionPlace(other), { ...ambiguity(kept, other), resource: draft.resource.name }, [
      { ...optionPlaceOf(kept), message: `${kept.written.keyword} is ${kept.written.text} here` },
    ])
  }
  if (common) for (const kind of Object.keys(lists) as SectionKind[]) lists[kind] = inherit(lists[kind], common[kind], clash, handed)
  const disk = ofDisk(lists.disk)
  const peers = ofPeers(lists.disk)
  for (const host of hosts) {
    for (const volume of host.volumes) {
      volume.diskOptions = inherit(volume.diskOptions, disk, clash, handed)
      volume.peerOptions = inherit(volume.peerOptions, peers, clash, handed)
    }
  }
  for (const volume of volumes) {
    if (volume.diskOptions.length === 0 && volume.peerOptions.length === 0) continue
    for (const host of hosts) {
      const target = volumeOf(host.volumes, volume.vnr)
      if (!target) continue
      target.diskOptions = inherit(target.diskOptions, volume.diskOptions, clash, handed)
      target.peerOptions = inherit(target.peerOptions, volume.peerOptions, clash, handed)
    }
  }
  for (const connection of connections) {
    connection.net = inherit(connection.net, lists.net, clash, handed)
    const [some] = connection.paths
    for (const { vnr } of some?.ends[0]?.host.volumes ?? []) if (!connection.volumes.has(vnr)) connection.volumes.set(vnr, NONE)
    for (const [vnr, list] of connection.volumes) connection.volumes.set(vnr, inherit(list, connection.peerOptions, clash, handed))
    for (const { host } of some?.ends ?? []) {
      for (const { vnr, peerOptions } of host.volumes) {
        const list = inherit(connection.volumes.get(vnr) ?? NONE, peerOptions, clash, handed)
        if (connection.volumes.has(vnr)) connection.volumes.set(vnr, list)
      }
    }
  }
}

function optionPlaceOf(option: ListedOption) {
  const { document, span } = optionPlace(option)
  return { ...(document.path === undefined ? {} : { path: document.path }), span }
}

/** The finished view of a resource; `keep` remembers what each settings object is made of. */
export function finish(draft: DraftResource, settings: Settle): EffectiveResource {
  const finished = new Map(draft.hosts.map((host) => [host, finishHost(host, settings)]))
  const connections: EffectiveConnection[] = []
  const resource: EffectiveResource = {
    name: draft.resource.name,
    resource: draft.resource,
    document: draft.document,
    hosts: [...finished.values()],
    connections,
    // What all connections and volumes have of their own is looked at here by few.
    get options() {
      return settings<ResourceOptions>(draft.lists.options, 'options')
    },
    get net() {
      return settings<NetOptions>(draft.lists.net, 'net')
    },
    get diskOptions() {
      return settings<DiskOptions>(draft.lists.disk, 'disk')
    },
    get startup() {
      return settings<StartupOptions>(draft.lists.startup, 'startup')
    },
    get handlers() {
      return settings<Handlers>(draft.lists.handlers, 'handlers')
    },
  }
  for (const { kind, source, paths, net, volumes } of draft.connections) {
    const ends = paths.map(({ ends, path }) => ({
      ends: ends.map((end) => ({ ...end, host: finished.get(end.host)! })),
      ...(path ? { path } : {}),
    }))
    connections.push({
      kind,
      ...(source ? { source } : {}),
      hosts: [...new Set(ends.flatMap(({ ends }) => ends.map(({ host }) => host)))],
      paths: ends,
      net: settings<NetOptions>(net, 'net'),
      volumes: [...volumes].map(([vnr, list]) => ({ vnr, diskOptions: settings<PeerDeviceOptions>(list, 'disk') })),
      document: draft.document,
      resource,
    })
  }
  return resource
}

/** Makes the settings of a list, once. */
export type Settle = <T>(list: readonly ListedOption[], kind: SectionKind) => Settings<T>

function finishHost({ kind, names, host, document, nodeId, isImplicitId, address, volumes }: DraftHost, settle: Settle): EffectiveHost {
  const finished = volumes.map((volume) => finishVolume(volume, settle))
  return {
    kind,
    names,
    host,
    document,
    ...(nodeId === undefined ? {} : { nodeId }),
    isImplicitId,
    ...(address ? { address } : {}),
    volumes: finished,
    isDiskless: kind !== 'stacked' && finished.length > 0 && finished.every(({ isDiskless }) => isDiskless),
  }
}

function finishVolume(
  { vnr, isImplicit, minor, device, disk, metaDisk, tiebreaker = true, diskOptions, written }: DraftVolume,
  settle: Settle,
): EffectiveVolume {
  const isDiskless = disk === undefined || disk === 'none'
  const name = device ?? (minor === undefined ? undefined : `/dev/drbd${minor}`)
  return {
    vnr,
    isImplicit,
    ...(minor === undefined ? {} : { minor }),
    ...(name === undefined ? {} : { device: name }),
    ...(isDiskless ? {} : { disk, metaDisk: metaDisk ?? 'internal' }),
    isDiskless,
    tiebreaker,
    diskOptions: settle<DiskOptions>(diskOptions, 'disk'),
    written,
  }
}
