import { appended } from '../../../lens/index.ts'
import type { Address } from '../model/address.ts'
import type { Endpoint } from '../model/endpoint.ts'
import type { Connection, Mesh, NetOptions, Path, PeerDeviceOptions } from '../types.ts'
import { type Claims, hostPlace, type Place } from './claims.ts'
import { addressHash } from './crc32c.ts'
import type { DraftHost } from './draft.ts'
import { type DrbdDocument, headSpan, nodeOf } from './nodes.ts'
import { EMPTY, inherit, type OptionList, writtenOptions } from './option-list.ts'
import type { DraftResource } from './resource.ts'
import type { Settings } from './settings.ts'
import type { EffectiveConnection, EffectiveEnd, EffectivePath, ListedOption } from './types.ts'
import { isUnread } from './unread.ts'
import { hostLabel } from './volumes.ts'

export interface DraftEnd extends EffectiveEnd {
  readonly host: DraftHost
}

interface DraftPath extends EffectivePath {
  readonly ends: readonly DraftEnd[]
}

/** What holds between one volume and the peer. */
export class PeerVolume {
  readonly vnr: number
  list: OptionList
  diskOptions: Settings<PeerDeviceOptions> = NOT_YET

  constructor(vnr: number, list: OptionList) {
    this.vnr = vnr
    this.list = list
  }
}

/** A connection while things are still inherited into it. */
export class DraftConnection implements EffectiveConnection {
  readonly kind: EffectiveConnection['kind']
  readonly source: Connection | Mesh | undefined
  readonly resource: DraftResource
  readonly document: DrbdDocument
  readonly paths: readonly DraftPath[]
  readonly hosts: readonly DraftHost[]
  netList: OptionList = EMPTY.net
  /** Options of the connection for all its volumes, and for single ones. */
  peerOptions: OptionList = EMPTY.peers
  /** In order of their numbers. */
  volumes: PeerVolume[] = []
  net: Settings<NetOptions> = NOT_YET

  constructor(
    kind: EffectiveConnection['kind'],
    resource: DraftResource,
    source: Connection | Mesh | undefined,
    paths: readonly DraftPath[],
  ) {
    this.kind = kind
    this.source = source
    this.resource = resource
    this.document = resource.document
    this.paths = paths
    this.hosts = hostsOf(paths)
  }
}

/** Settings are made when all is inherited. */
const NOT_YET = {}

function hostsOf(paths: readonly DraftPath[]): readonly DraftHost[] {
  let hosts: DraftHost[] = []
  for (const { ends } of paths) for (const { host } of ends) if (!hosts.includes(host)) hosts = appended(hosts, host)
  return hosts
}

interface Scene {
  readonly draft: DraftResource
  readonly claims: Claims
}

const headOf = ({ draft: { document } }: Scene, object: object): Place => ({ document, span: headSpan(document, nodeOf(document, object)) })

/** Connections that are written, each with its paths. */
export function explicitConnections(scene: Scene): DraftConnection[] {
  const { draft } = scene
  const { document } = draft
  const list = (section: object | undefined, kind: 'net' | 'disk'): OptionList =>
    section ? writtenOptions(document, nodeOf(document, section), kind) : EMPTY[kind]
  return draft.resource.connections.map((connection) => {
    if (connection.endpoints.length > 0 && connection.paths.length > 0) scene.claims.refuse('mixed-paths', headOf(scene, connection))
    const isShown = connection.thisHost !== undefined || connection.remoteHost !== undefined
    if (connection.endpoints.length === 0 && connection.paths.length === 0 && !isShown && !isUnread(connection, 'host', 'address', 'path'))
      scene.claims.refuse('no-endpoint', headOf(scene, connection))
    const own = connection.endpoints.length > 0 ? [{ ends: ends(scene, connection.endpoints, connection) }] : []
    const paths = [...own, ...connection.paths.map((path) => ({ path, ends: ends(scene, path.endpoints, path) }))]
    const made = new DraftConnection('explicit', draft, connection, paths)
    made.netList = list(connection.net, 'net')
    made.peerOptions = list(connection.diskOptions, 'disk').ofPeers
    const volumes = new Map(connection.volumes.map(({ vnr, diskOptions }) => [vnr, new PeerVolume(vnr, list(diskOptions, 'disk').ofPeers)]))
    made.volumes = [...volumes.values()].sort((a, b) => a.vnr - b.vnr)
    return made
  })
}

function ends(scene: Scene, endpoints: readonly Endpoint[], holder: Connection | Path): DraftEnd[] {
  // What drbdsetup shows names the ends by other keywords; and an end that cannot be read is told of as such.
  if (holder.thisHost !== undefined || holder.remoteHost !== undefined || isUnread(holder, 'host', 'address')) return []
  if (endpoints.length < 2) scene.claims.refuse('one-endpoint', headOf(scene, holder))
  if (endpoints.length > 2) scene.claims.refuse('many-endpoints', headOf(scene, endpoints[2]!), { count: endpoints.length })
  return endpoints.flatMap((endpoint): DraftEnd[] => {
    const host = endpoint.host === undefined ? byAddress(scene, endpoint.address!) : scene.draft.hostNamed(endpoint.host)
    const place = headOf(scene, endpoint)
    if (!host) {
      if (endpoint.host === undefined) scene.claims.refuse('unknown-address', place, { address: shownAddress(endpoint.address!) })
      else scene.claims.refuse('unknown-host', place, { host: endpoint.host })
      return []
    }
    const own = endpoint.address ?? host.address
    const address = own && endpoint.port !== undefined ? { ...own, port: endpoint.port } : own
    if (!address && !isUnread(host.host, 'address')) scene.claims.refuse('no-address', place, { host: hostLabel(host) })
    return [{ host, endpoint, ...(address ? { address } : {}) }]
  })
}

export const shownAddress = ({ family, host, port }: Address): string => (family === 'ipv6' ? `[${host}]:${port}` : `${host}:${port}`)

const familyOf = ({ family = 'ipv4' }: Address): string => family

export const isSameAddress = (a: Address, b: Address): boolean => a.host === b.host && a.port === b.port && familyOf(a) === familyOf(b)

const byAddress = ({ draft: { hosts } }: Scene, address: Address): DraftHost | undefined =>
  hosts.find((host) => host.address && isSameAddress(host.address, address))

/** Meshes of more hosts than DRBD can number are paired off no further: the pairs would outgrow the file. */
const MOST_MEMBERS = 32

/** A connection for every two hosts of each mesh. */
export function meshConnections(scene: Scene): DraftConnection[] {
  const { draft, claims } = scene
  const { document, resource } = draft
  const made: DraftConnection[] = []
  for (const mesh of resource.meshes) {
    const net = mesh.net ? writtenOptions(document, nodeOf(document, mesh.net), 'net') : EMPTY.net
    const inherited = inherit(EMPTY.net, net, ({ kept, other }) => claims.refuse('ambiguous', optionPlace(other), ambiguity(kept, other)))
    const members: DraftHost[] = []
    for (const name of mesh.hosts ?? []) {
      const host = draft.hostNamed(name)
      if (!host) claims.refuse('unknown-host', { document, span: document.spanOf(mesh, 'hosts')! }, { host: name })
      else {
        if (host.host.proxy) claims.refuse('mesh-proxy', hostPlace(host), { host: name })
        if (members.length < MOST_MEMBERS) members.push(host)
      }
    }
    members.forEach((one, i) => {
      for (const other of members.slice(i + 1)) {
        if (one === other) continue
        const connection = new DraftConnection('mesh', draft, mesh, [{ ends: [endOf(one), endOf(other)] }])
        connection.netList = inherited
        made.push(connection)
      }
    })
  }
  return made
}

export const optionPlace = ({ document, node }: ListedOption): Place => ({
  document,
  span: { start: document.tree.start[node]!, end: document.tree.end[node]! },
})

export const ambiguity = (kept: ListedOption, other: ListedOption): Record<string, string> => ({
  option: other.keyword,
  value: other.text,
  other: kept.text,
})

const endOf = (host: DraftHost): DraftEnd => ({ host, address: host.address })

/** A proxy at one end only is refused: for all hosts of the resource, and for the ends of a path. */
export function checkProxies({ draft, claims }: Scene): void {
  const { hosts, connections } = draft
  const without = hosts.find(({ host }) => host.proxy === undefined && !isUnread(host, 'proxy'))
  if (without && hosts.some(({ host }) => host.proxy !== undefined))
    claims.refuse('no-proxy', hostPlace(without), { host: hostLabel(without) })
  for (const { kind, paths } of connections) {
    for (const { ends } of kind === 'explicit' ? paths : []) {
      const bare = ends.find(({ endpoint }) => !endpoint?.viaProxyOn)
      if (bare?.endpoint && ends.some(({ endpoint }) => endpoint?.viaProxyOn))
        claims.refuse('no-proxy', headOf({ draft, claims }, bare.endpoint), { host: hostLabel(bare.host) })
    }
  }
}

/** Two hosts are connected without any word; three and more are not. */
export function implicitConnection({ draft, claims }: Scene): DraftConnection[] {
  const [a, b] = draft.hosts
  if (!a || !b || draft.hosts.length > 2) return []
  // One end without an address leaves the other alone; without any, drbdadm aborts.
  const reachable = [a, b].filter(({ address }) => address).map(endOf)
  if (reachable.length === 0 && !draft.hosts.some(({ host }) => isUnread(host, 'address')))
    for (const host of draft.hosts) claims.refuse('no-address', hostPlace(host), { host: hostLabel(host) })
  return [new DraftConnection('implicit', draft, undefined, [{ ends: reachable }])]
}

/** Numbers two hosts that have no ids: the one whose address has the larger checksum is 0. */
export function numberHosts(connections: readonly DraftConnection[], claims: Claims): void {
  for (const { kind, paths } of connections) {
    const a = paths[0]?.ends[0]?.host
    const b = paths[0]?.ends[1]?.host
    if (kind === 'explicit' || !a || !b || !a.address || !b.address || a.nodeId !== undefined || b.nodeId !== undefined) continue
    const [x, y] = [addressHash(a.address.host), addressHash(b.address.host)]
    if (x === y) {
      claims.refuse('equal-hashes', hostPlace(b), { host: hostLabel(a), other: hostLabel(b) })
      continue
    }
    a.nodeId = x > y ? 0 : 1
    b.nodeId = x > y ? 1 : 0
    a.isImplicitId = true
    b.isImplicitId = true
  }
}
