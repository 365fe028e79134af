import type { Address } from '../model/address.ts'
import type { Endpoint } from '../model/endpoint.ts'
import type { Connection, Mesh, Path, Resource } from '../types.ts'
import type { Claims } from './claims.ts'
import { addressHash } from './crc32c.ts'
import { type DraftHost, hostNamed } from './draft.ts'
import { type DrbdDocument, headSpan, nodeOf } from './nodes.ts'
import { inherit, type ListedOption, NONE, writtenOptions } from './settings.ts'
import type { EffectiveConnection } from './types.ts'
import { isUnread } from './unread.ts'
import { hostLabel, hostPlace } from './volumes.ts'

export interface DraftEnd {
  readonly host: DraftHost
  readonly address?: Address
  readonly endpoint?: Endpoint
}

export interface DraftConnection {
  readonly kind: EffectiveConnection['kind']
  readonly source?: Connection | Mesh
  readonly paths: { readonly ends: readonly DraftEnd[]; readonly path?: Path }[]
  net: readonly ListedOption[]
  /** Options of the connection for all its volumes, and for single ones. */
  readonly peerOptions: readonly ListedOption[]
  readonly volumes: Map<number, readonly ListedOption[]>
}

interface Scene {
  readonly document: DrbdDocument
  readonly resource: Resource
  readonly hosts: readonly DraftHost[]
  readonly claims: Claims
}

const headOf = ({ document }: Scene, object: object) => ({ document, span: headSpan(document, nodeOf(document, object)) })

/** Connections that are written, each with its paths. */
export function explicitConnections(scene: Scene): DraftConnection[] {
  return scene.resource.connections.map((connection) => {
    const { document } = scene
    const list = (section: object | undefined, kind: 'net' | 'disk') =>
      section ? writtenOptions(document, nodeOf(document, section), kind) : NONE
    if (connection.endpoints.length > 0 && connection.paths.length > 0) scene.claims.refuse('mixed-paths', headOf(scene, connection))
    const isShown = connection.thisHost !== undefined || connection.remoteHost !== undefined
    if (connection.endpoints.length === 0 && connection.paths.length === 0 && !isShown && !isUnread(connection, 'host', 'address', 'path'))
      scene.claims.refuse('no-endpoint', headOf(scene, connection))
    const own = connection.endpoints.length > 0 ? [{ ends: ends(scene, connection.endpoints, connection) }] : []
    return {
      kind: 'explicit' as const,
      source: connection,
      paths: [...own, ...connection.paths.map((path) => ({ path, ends: ends(scene, path.endpoints, path) }))],
      net: list(connection.net, 'net'),
      peerOptions: list(connection.diskOptions, 'disk'),
      volumes: new Map(connection.volumes.map(({ vnr, diskOptions }) => [vnr, list(diskOptions, 'disk')])),
    }
  })
}

function ends(scene: Scene, endpoints: readonly Endpoint[], holder: Connection | Path): DraftEnd[] {
  // What drbdsetup shows names the ends by other keywords; and an end that cannot be read is told of as such.
  if (holder.thisHost !== undefined || holder.remoteHost !== undefined || isUnread(holder, 'host', 'address')) return []
  if (endpoints.length < 2) scene.claims.refuse('one-endpoint', headOf(scene, holder))
  if (endpoints.length > 2) scene.claims.refuse('many-endpoints', headOf(scene, endpoints[2]!), { count: endpoints.length })
  return endpoints.flatMap((endpoint): DraftEnd[] => {
    const host = endpoint.host === undefined ? byAddress(scene, endpoint.address!) : hostNamed(scene.hosts, endpoint.host)
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

const byAddress = ({ hosts }: Scene, address: Address): DraftHost | undefined =>
  hosts.find((host) => host.address && isSameAddress(host.address, address))

/** A connection for every two hosts of each mesh. */
export function meshConnections(scene: Scene): DraftConnection[] {
  const { document, resource, hosts, claims } = scene
  return resource.meshes.flatMap((mesh) => {
    const net = mesh.net ? writtenOptions(document, nodeOf(document, mesh.net), 'net') : NONE
    const members = (mesh.hosts ?? []).flatMap((name) => {
      const host = hostNamed(hosts, name)
      if (!host) claims.refuse('unknown-host', { document, span: document.spanOf(mesh, 'hosts')! }, { host: name })
      else if (host.hasProxy) claims.refuse('mesh-proxy', hostPlace(host), { host: name })
      return host ? [host] : []
    })
    return pairsOf(members).map((pair): DraftConnection => {
      const inherited = inherit(NONE, net, ({ kept, other }) => claims.refuse('ambiguous', optionPlace(other), ambiguity(kept, other)))
      return { kind: 'mesh', source: mesh, paths: [{ ends: pair.map(endOf) }], net: inherited, peerOptions: NONE, volumes: new Map() }
    })
  })
}

export const optionPlace = ({ written: { document, node } }: ListedOption) => ({
  document,
  span: { start: document.tree.start[node]!, end: document.tree.end[node]! },
})

export const ambiguity = (kept: ListedOption, other: ListedOption): Record<string, string> => ({
  option: other.written.keyword,
  value: other.written.text,
  other: kept.written.text,
})

const endOf = (host: DraftHost): DraftEnd => ({ host, ...(host.address ? { address: host.address } : {}) })

function pairsOf<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((one, i) => list.slice(i + 1).flatMap((other): [T, T][] => (one === other ? [] : [[one, other]])))
}

/** Two hosts are connected without any word; three and more are not. */
export function implicitConnection({ hosts, claims }: Scene): DraftConnection[] {
  if (hosts.length !== 2) return []
  const reachable = hosts.filter(({ address }) => address !== undefined)
  // One end without an address leaves the other alone; without any, drbdadm aborts.
  if (reachable.length === 0 && !hosts.some(({ host }) => isUnread(host, 'address')))
    for (const host of hosts) claims.refuse('no-address', hostPlace(host), { host: hostLabel(host) })
  return [{ kind: 'implicit', paths: [{ ends: reachable.map(endOf) }], net: NONE, peerOptions: NONE, volumes: new Map() }]
}

/** Numbers two hosts that have no ids: the one whose address has the larger checksum is 0. */
export function numberHosts(connections: readonly DraftConnection[], claims: Claims): void {
  for (const { kind, paths } of connections) {
    const hosts = paths[0]?.ends.map(({ host }) => host) ?? []
    const [a, b] = hosts
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
