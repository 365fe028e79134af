import type { Finding } from '../../document/index.ts'
import type { Place } from '../facts/place.ts'
import type { ClusterResource, Consumer, Export, Facts, Mount } from '../facts/types.ts'
import { type Draft, indices } from './drafts.ts'
import { lanesOf } from './lanes.ts'
import { mark, type Target } from './marks.ts'
import type { ClientBox, ClusterBox, HostBox, Row, ServerPill, Topology } from './types.ts'

const row = (text: string, ...places: (Place | undefined)[]): Draft<Row> => ({ text, marks: [], places })

/** The drawing of a stack, with findings at the parts that they are about; `pathFor` says how to write a path for the reader. */
export function topology(
  { facts }: { readonly facts: Facts },
  findings: readonly Finding[] = [],
  pathFor = (path: string): string => path,
): Topology {
  const names = storeHosts(facts)
  const hosts = names.map((name) => hostBox(facts, name))
  const servers = serverPills(facts, names)
  const clients = clientBoxes(facts, servers, pathFor)
  const cluster = clusterBox(facts, names)
  const lanes = lanesOf(facts, names)
  const rows = [...hosts, ...clients, ...(cluster ? [cluster] : [])].flatMap((box) => box.rows as Draft<Row>[])
  const targets: Target[] = [...rows, ...servers, ...lanes, ...hosts, ...clients, ...(cluster ? [cluster] : [])]
  const texts = textsOf(facts)
  const listed = mark(findings, targets, { textOf: (path) => texts.get(path), pathFor })
  return { clients, servers, ...(cluster ? { cluster } : {}), hosts, lanes, findings: listed }
}

/** Hosts that are part of the store, not those that only use it. */
function storeHosts(facts: Facts): string[] {
  const named = [
    ...facts.volumes.flatMap(({ replicas }) => replicas.map(({ host }) => host)),
    ...facts.virtualRouters.flatMap(({ members }) => members.map(({ host }) => host)),
    ...facts.memberships.flatMap(({ nodes }) => nodes.flatMap(({ name }) => name ?? [])),
    ...facts.clusters.flatMap(({ nodes }) => nodes),
    ...facts.exports.flatMap(({ host }) => host ?? []),
  ]
  const parts = new Set(named)
  return [...new Set([...facts.hosts.map(({ name }) => name), ...named])].filter((name) => parts.has(name)).sort()
}

function hostBox(facts: Facts, name: string): Draft<HostBox> {
  const own = facts.hosts.find((host) => host.name === name)
  const paths = new Set(own?.sets.flatMap(({ documents }) => documents.flatMap(({ path }) => path ?? [])))
  const addresses = [...new Set(own?.addresses.map(({ address }) => address))]
  return {
    name,
    addresses,
    rows: [
      ...vrrpRows(facts, name),
      ...exportRows(facts.exports.filter(({ host }) => host === name)),
      ...mountRows(facts.mounts.filter(({ host }) => host === name)),
      ...replicaRows(facts, name),
    ],
    marks: [],
    places: [],
    paths,
  }
}

const vrrpRows = ({ virtualRouters }: Facts, name: string): Draft<Row>[] =>
  virtualRouters.flatMap(({ members }) =>
    members
      .filter(({ host }) => host === name)
      .map(({ virtualRouterId, priority, state, place }) =>
        row(`vrrp ${virtualRouterId} · priority ${priority} · ${state.toLowerCase()}`, place),
      ),
  )

/** One row for each path, with everybody who may mount it. */
function exportRows(all: readonly Export[]): Draft<Row>[] {
  const paths = [...new Set(all.map(({ path }) => path))]
  return paths.map((path) => {
    const some = all.filter((one) => one.path === path)
    const clients = some.map(({ client, readOnly }) => `${client} ${readOnly ? 'ro' : 'rw'}`)
    return row(`export ${path} → ${clients.join(', ')}`, ...some.map(({ place }) => place))
  })
}

/** Of what fstab mounts the disks of the store, not the machine's own. */
const mountRows = (mounts: readonly Mount[]): Draft<Row>[] =>
  mounts
    .filter(({ device }) => /drbd/.test(device))
    .map(({ device, directory, atBoot, place }) => row(`mount ${device} → ${directory}${atBoot ? ' at boot' : ''}`, place))

const replicaRows = ({ volumes }: Facts, name: string): Draft<Row>[] =>
  volumes.flatMap(({ resource, volume, replicas }) =>
    replicas
      .filter(({ host }) => host === name)
      .map(({ device, disk, isDiskless, place }) =>
        row(`drbd ${resource}/${volume} · ${isDiskless ? 'no disk, votes only' : [device, disk].filter(Boolean).join(' on ')}`, place),
      ),
  )

/** Every address that moves, and every other that a consumer speaks to. */
function serverPills(facts: Facts, names: readonly string[]): Draft<ServerPill>[] {
  const virtual = facts.virtualAddresses.map(({ address, owner, hosts, router, place }): Draft<ServerPill> => {
    const members = [...(router?.members ?? [])].sort((a, b) => b.priority - a.priority)
    const ordered = [...new Set([...members.map(({ host }) => host).filter((host) => hosts.includes(host)), ...hosts])]
    return { name: address, kind: 'virtual', owner, hosts: indices(ordered, names), marks: [], places: [place] }
  })
  const others = [...new Set(facts.consumers.map(({ server }) => server))].filter((server) => !virtual.some(({ name }) => name === server))
  return [...virtual, ...others.map((server) => otherPill(facts, names, server))]
}

function otherPill(facts: Facts, names: readonly string[], server: string): Draft<ServerPill> {
  const owners = facts.hosts.filter(({ name, addresses }) => name === server || addresses.some(({ address }) => address === server))
  const hosts = indices(
    owners.map(({ name }) => name),
    names,
  )
  return { name: server, kind: hosts.length > 0 ? 'own' : 'unknown', hosts, marks: [], places: [] }
}

function clientBoxes(facts: Facts, servers: readonly ServerPill[], pathFor: (path: string) => string): Draft<ClientBox>[] {
  const groups = new Map<string, Consumer[]>()
  for (const consumer of facts.consumers) {
    const name = clientName(consumer, pathFor)
    groups.set(name, [...(groups.get(name) ?? []), consumer])
  }
  const known = [...groups].map(([name, consumers]): Draft<ClientBox> => {
    const rows = consumers.map((one) =>
      row(`${one.name ?? one.kind} ← ${one.path}${one.readOnly ? ' ro' : ''}`, one.place, one.at('server'), one.at('path')),
    )
    const paths = new Set(consumers.flatMap(({ place }) => place?.document.path ?? []))
    return {
      name,
      rows,
      servers: [...new Set(consumers.map((one) => servers.findIndex((pill) => pill.name === one.server)))],
      isGuess: false,
      marks: [],
      places: [],
      paths,
    }
  })
  return known.length > 0 ? known : guessedClients(facts, servers)
}

function clientName({ host, kind, place }: Consumer, pathFor: (path: string) => string): string {
  if (host !== undefined || kind.startsWith('kubernetes')) return host ?? 'Kubernetes'
  return place?.document.path === undefined ? 'a client' : pathFor(place.document.path)
}

/** Where no file shows a client, the exports at least say who may come. */
function guessedClients(facts: Facts, servers: readonly ServerPill[]): Draft<ClientBox>[] {
  const clients = [...new Set(facts.exports.map(({ client }) => client))].sort()
  const virtual = servers.flatMap(({ kind }, i) => (kind === 'virtual' ? [i] : []))
  if (clients.length === 0) return []
  return [{ name: 'clients', rows: clients.map((client) => row(client)), servers: virtual, isGuess: true, marks: [], places: [] }]
}

function clusterBox(facts: Facts, names: readonly string[]): Draft<ClusterBox> | undefined {
  const cluster = facts.clusters[0]
  if (!cluster) return undefined
  const fencing = cluster.fenceDevices.map(({ agent }) => agent)
  const rows = [
    row(
      cluster.fencing && fencing.length > 0 ? `fencing: ${[...new Set(fencing)].join(', ')}` : 'fencing: none',
      ...cluster.fenceDevices.map(({ place }) => place),
    ),
    ...cluster.resources.map((resource) => row(resourceText(resource), resource.place)),
  ]
  const paths = new Set(cluster.place?.document.path === undefined ? [] : [cluster.place.document.path])
  return { rows, hosts: indices(cluster.nodes, names), marks: [], places: [cluster.place], paths }
}

/** What of a resource tells most, by the last part of its agent's name. */
const TELLING: Readonly<Record<string, readonly string[]>> = {
  IPaddr2: ['ip'],
  Filesystem: ['device', 'directory'],
  exportfs: ['directory', 'clientspec'],
  drbd: ['drbd_resource'],
}

function resourceText({ id, agent, group, parameters }: ClusterResource): string {
  const name = agent.slice(agent.lastIndexOf(':') + 1)
  const telling = (TELLING[name] ?? []).flatMap((key) => parameters[key] ?? [])
  return `${group === undefined ? '' : `${group} / `}${id} · ${name}${telling.length > 0 ? ` ${telling.join(' → ')}` : ''}`
}

function textsOf({ hosts, consumers, clusters }: Facts): Map<string, string> {
  const places = [...consumers, ...clusters].map(({ place }) => place?.document)
  const documents = hosts.flatMap(({ sets }) => sets.flatMap((set) => set.documents))
  return new Map([...places, ...documents].flatMap((one) => (one?.path === undefined ? [] : [[one.path, one.text] as const])))
}
