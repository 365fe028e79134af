import { relatedPlace } from '../../../document/index.ts'
import { appended } from '../../../lens/index.ts'
import type { DiskOptions, Handlers, NetOptions, Resource, ResourceOptions, StartupOptions } from '../types.ts'
import { type Claims, hostPlace, type Place } from './claims.ts'
import {
  ambiguity,
  checkProxies,
  type DraftConnection,
  explicitConnections,
  implicitConnection,
  meshConnections,
  numberHosts,
  optionPlace,
  PeerVolume,
} from './connections.ts'
import { byShortName, type DraftHost, type DraftVolume, draftHosts, draftVolumes, isSameHost, shortName } from './draft.ts'
import type { SectionKind } from './known-options.ts'
import { type DrbdDocument, headSpan, nodeOf } from './nodes.ts'
import { type Ambiguity, EMPTY, inherit, type OptionList, united } from './option-list.ts'
import { type Lists, listsOf } from './sections.ts'
import type { Settings, SettingsMaker } from './settings.ts'
import type { EffectiveResource } from './types.ts'
import { isUnread } from './unread.ts'
import { checkComplete, checkSameVolumes, claimDevice, claimMetaDisks, hostLabel, inheritVolumes, volumeOf } from './volumes.ts'

/** A resource while its volumes, connections and options are still made up. */
export class DraftResource implements EffectiveResource {
  readonly name: string
  readonly resource: Resource
  readonly document: DrbdDocument
  readonly node: number
  readonly hosts: readonly DraftHost[]
  /** What holds for all hosts at once. */
  readonly volumes: readonly DraftVolume[]
  readonly lists: Lists
  connections: readonly DraftConnection[] = []
  private maker: SettingsMaker | undefined = undefined
  private byName: Map<string, DraftHost[]> | undefined = undefined

  constructor(document: DrbdDocument, node: number, resource: Resource, hosts: readonly DraftHost[], volumes: readonly DraftVolume[]) {
    this.name = resource.name
    this.resource = resource
    this.document = document
    this.node = node
    this.hosts = hosts
    this.volumes = volumes
    this.lists = listsOf(document, node)
  }

  get place(): Place {
    return { document: this.document, span: headSpan(this.document, this.node) }
  }

  // What all connections and volumes have of their own is looked at here by few.
  get options(): Settings<ResourceOptions> {
    return this.maker!.of(this.lists.options)
  }

  get net(): Settings<NetOptions> {
    return this.maker!.of(this.lists.net)
  }

  get diskOptions(): Settings<DiskOptions> {
    return this.maker!.of(this.lists.disk)
  }

  get startup(): Settings<StartupOptions> {
    return this.maker!.of(this.lists.startup)
  }

  get handlers(): Settings<Handlers> {
    return this.maker!.of(this.lists.handlers)
  }

  /** The first host of a name, in whatever form. */
  hostNamed(name: string): DraftHost | undefined {
    this.byName ??= byShortName(this.hosts)
    return this.byName.get(shortName(name))?.find(({ names }) => names.some((other) => isSameHost(other, name)))
  }

  /** All is inherited: makes the settings that everybody looks at. */
  finish(maker: SettingsMaker, isOld: boolean): void {
    this.maker = maker
    for (const host of this.hosts) {
      let hasDisk = false
      for (const volume of host.volumes) {
        finishVolume(volume, maker, isOld)
        hasDisk ||= !volume.isDiskless
      }
      host.isDiskless = host.kind !== 'stacked' && host.volumes.length > 0 && !hasDisk
    }
    for (const connection of this.connections) {
      connection.net = maker.of(connection.netList)
      for (const volume of connection.volumes) volume.diskOptions = maker.of(volume.list)
    }
  }
}

function finishVolume(volume: DraftVolume, maker: SettingsMaker, isOld: boolean): void {
  volume.isDiskless = volume.disk === undefined || volume.disk === 'none'
  volume.device ??= volume.minor === undefined ? undefined : `/dev/drbd${volume.minor}`
  if (volume.isDiskless) {
    volume.disk = undefined
    volume.metaDisk = undefined
  } else volume.metaDisk ??= 'internal'
  // With 8.4 a disk{} is about this disk as a whole, and what it says of the peer holds on this host only.
  volume.diskOptions = maker.of(isOld ? united(volume.options, volume.peerOptions) : volume.options)
}

export function draftResource(document: DrbdDocument, node: number, resource: Resource, claims: Claims): DraftResource {
  const { name } = resource
  const { hosts, mixed } = draftHosts(document, resource)
  const { volumes, isMixed } = draftVolumes(document, resource as never, false)
  const draft = new DraftResource(document, node, resource, hosts, volumes)
  claims.claimName('resource-name', name, { document, object: resource }, { name })
  if (hosts.length === 0 && !isUnread(resource, 'on', 'floating', 'stacked-on-top-of')) claims.refuse('no-host', draft.place, { name })
  if (isMixed) claims.refuse('mixed-volumes', draft.place, { name })
  for (const host of mixed) claims.refuse('mixed-volumes', hostPlace(host), { host: hostLabel(host) })
  claimNames(hosts, claims)
  claimIds(hosts, claims)
  let isImplicit = false
  let isNumbered = false
  for (const host of hosts) {
    claimDisk(host, claims)
    for (const volume of host.volumes) if (volume.written.device) claimDevice(host, volume, volume.written.device, claims)
    inheritVolumes(volumes, host, claims)
    claimMetaDisks(host, claims)
    if (host.kind === 'on' || host.kind === 'floating') checkComplete(host, resource, claims)
    for (const volume of host.volumes) {
      isImplicit ||= volume.isImplicit
      isNumbered ||= volume.vnr !== 0
    }
  }
  checkSameVolumes(hosts, claims)
  if (isImplicit && isNumbered && !isMixed && mixed.length === 0) claims.refuse('mixed-volumes', draft.place, { name })
  return draft
}

/** Fewer hosts than this are compared with each other; there are seldom more. */
const FEW = 8

/** Each name has one section; a short name and a qualified one that begins with it are one machine. */
function claimNames(hosts: readonly DraftHost[], claims: Claims): void {
  if (hosts.length < FEW && !hosts.some((host, i) => hosts.some((other, j) => j > i && mayMeet(host, other)))) return
  const known = new Map<string, { host: DraftHost; name: string }[]>()
  for (const host of hosts) {
    if (host.kind !== 'on') continue
    for (const name of host.names) {
      const short = shortName(name)
      const alike = known.get(short) ?? []
      const before = alike.find((other) => other.name === name)
      const twin = before ?? alike.find((other) => other.host !== host && isSameHost(other.name, name))
      if (twin) {
        const what = before ? 'first used here' : 'the same machine'
        claims.refuse(before ? 'host-name' : 'same-machine', hostPlace(host), { host: name }, [relatedPlace(hostPlace(twin.host), what)])
      }
      if (!before) known.set(short, [...alike, { host, name }])
    }
  }
}

const mayMeet = (a: DraftHost, b: DraftHost): boolean => a.names.some((name) => b.names.some((other) => isSameHost(name, other)))

/** In an `on` section drbdadm counts the path and the section of a disk as one statement. */
function claimDisk({ kind, host, document }: DraftHost, claims: Claims): void {
  if (kind !== 'on' || !('disk' in host) || host.disk === undefined || host.diskOptions === undefined) return
  const spans = [document.spanOf(host, 'disk')!, document.spanOf(host.diskOptions, undefined, undefined, 'keyword')!]
  const [first, second] = spans.sort((a, b) => a.start - b.start)
  claims.refuse('statement', { document, span: second! }, { what: 'statement', keyword: 'disk' }, [
    relatedPlace({ document, span: first! }, 'first used here'),
  ])
}

/** Ids are compared as they are written, but for what drbdadm's scanner leaves out. */
function claimIds(hosts: readonly DraftHost[], claims: Claims): void {
  const first = new Map<string, DraftHost>()
  hosts.forEach((host, i) => {
    const { nodeId } = host
    if (nodeId === undefined) return
    // Few hosts with different numbers need no look at their spelling.
    if (hosts.length < FEW && !hosts.some((other, j) => j !== i && other.nodeId === nodeId)) return
    const span = host.document.spanOf(host.host, 'nodeId')!
    const written = /(\d+)/.exec(host.document.text.slice(span.start, span.end).replace(/^node-id/, ''))?.[1] ?? String(nodeId)
    const before = first.get(written)
    if (!before) first.set(written, host)
    else {
      const place = { document: before.document, span: before.document.spanOf(before.host, 'nodeId')! }
      claims.refuse('node-id', { document: host.document, span }, { nodeId, host: hostLabel(host) }, [
        relatedPlace(place, 'first used here'),
      ])
    }
  })
}

/** Connects the hosts of a resource, numbers them where they have no ids, and says who has none. */
export function connect(draft: DraftResource, claims: Claims): void {
  const { document, resource, hosts } = draft
  const scene = { draft, claims }
  const isWritten = resource.connections.length + resource.meshes.length > 0
  const written = isWritten ? [...explicitConnections(scene), ...meshConnections(scene)] : []
  draft.connections = written.length > 0 ? written : implicitConnection(scene)
  for (const { kind, paths, volumes, source } of draft.connections) {
    for (const { vnr } of volumes) {
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
  checkProxies(scene)
  numberHosts(draft.connections, claims)
  for (const host of hosts)
    if (host.nodeId === undefined && !isUnread(host.host, 'node-id'))
      claims.refuse('no-node-id', hostPlace(host), { host: hostLabel(host) })
}

/** Hands common options down to the resource, on to its volumes and connections, as drbdadm's expand_common does. */
export function expand(draft: DraftResource, common: Lists | undefined, claims: Claims): void {
  const { hosts, volumes, lists, connections } = draft
  const clash = ({ kept, other }: Ambiguity): void => {
    claims.refuse('ambiguous', optionPlace(other), { ...ambiguity(kept, other), resource: draft.name }, [
      relatedPlace(optionPlace(kept), `${kept.keyword} is ${kept.text} here`),
    ])
  }
  const down = (list: OptionList, from: OptionList): OptionList => inherit(list, from, clash)
  if (common) for (const kind in lists) lists[kind as SectionKind] = down(lists[kind as SectionKind], common[kind as SectionKind])
  const { ofDisk, ofPeers } = lists.disk
  for (const host of hosts) {
    for (const volume of host.volumes) {
      volume.options = down(volume.options, ofDisk)
      volume.peerOptions = down(volume.peerOptions, ofPeers)
    }
  }
  for (const volume of volumes) {
    if (volume.options.isEmpty && volume.peerOptions.isEmpty) continue
    for (const host of hosts) {
      const target = volumeOf(host.volumes, volume.vnr)
      if (!target) continue
      target.options = down(target.options, volume.options)
      target.peerOptions = down(target.peerOptions, volume.peerOptions)
    }
  }
  for (const connection of connections) {
    const { peerOptions } = connection
    const ends = connection.paths[0]?.ends ?? []
    connection.netList = down(connection.netList, lists.net)
    addVolumes(connection, ends[0]?.host.volumes ?? [])
    for (const volume of connection.volumes) volume.list = down(volume.list, peerOptions)
    for (const { host } of ends) {
      for (const { vnr, peerOptions } of host.volumes) {
        const volume = volumeOf(connection.volumes, vnr)
        if (volume) volume.list = down(volume.list, peerOptions)
      }
    }
  }
}

/** A connection has the volumes that are written in it, and those of its first host. */
function addVolumes(connection: DraftConnection, volumes: readonly DraftVolume[]): void {
  const { length } = connection.volumes
  for (const { vnr } of volumes)
    if (!volumeOf(connection.volumes, vnr, length)) connection.volumes = appended(connection.volumes, new PeerVolume(vnr, EMPTY.peers))
  if (length > 0) connection.volumes.sort((a, b) => a.vnr - b.vnr)
}
