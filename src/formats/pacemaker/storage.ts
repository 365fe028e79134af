import type { EffectiveCib, EffectiveClone, EffectiveColocation, EffectiveOrder, EffectivePrimitive } from './effective/index.ts'

/** What a resource is to a storage service. */
export type StorageKind = 'drbd' | 'filesystem' | 'address' | 'server' | 'export'

const AGENTS: Readonly<Record<string, StorageKind>> = {
  'ocf:linbit:drbd': 'drbd',
  'ocf:heartbeat:Filesystem': 'filesystem',
  'ocf:heartbeat:IPaddr2': 'address',
  'ocf:heartbeat:IPaddr': 'address',
  'ocf:heartbeat:nfsserver': 'server',
  'ocf:heartbeat:exportfs': 'export',
}

/** Names under which the NFS server is known to the system. */
const SERVER_UNIT = /^(?:systemd|service|lsb|upstart):nfs(?:-server|-kernel-server|-utils|server)?(?:\.service)?$/

export const storageKind = ({ agent }: EffectivePrimitive): StorageKind | undefined =>
  AGENTS[agent] ?? (SERVER_UNIT.test(agent) ? 'server' : undefined)

/** In the words of messages. */
export const KIND_NAMES: Readonly<Record<StorageKind, string>> = {
  drbd: 'DRBD',
  filesystem: 'the file system',
  address: 'the address',
  server: 'the NFS server',
  export: 'the export',
}

/** File systems that several nodes may mount at once. */
const CLUSTER_FILE_SYSTEMS = new Set(['gfs2', 'ocfs2', 'gfs', 'lustre', 'glusterfs', 'ceph', 'cifs', 'nfs', 'nfs4', 'tmpfs', 'none'])

/** Whether a mount is of a file system that two nodes destroy by mounting it. */
export function isLocal({ params }: EffectivePrimitive): boolean {
  const options = params.get('options')?.value ?? ''
  return !CLUSTER_FILE_SYSTEMS.has(params.get('fstype')?.value ?? '') && !options.split(',').includes('bind')
}

/** What a resource is called by constraints: its own id and those of what it is in. */
export function idsOf({ id, group, clone }: EffectivePrimitive): string[] {
  return [id, ...(group ? [group.id] : []), ...(clone ? [clone.id] : [])]
}

/** A mirrored device of the cluster, with the clone that promotes it, where there is one. */
export interface Mirror {
  readonly primitive: EffectivePrimitive
  readonly clone: EffectiveClone | undefined
  /** `r0`. */
  readonly resource: string | undefined
}

export const mirrorsOf = ({ primitives }: EffectiveCib): Mirror[] =>
  primitives
    .filter((primitive) => storageKind(primitive) === 'drbd')
    .map((primitive) => ({ primitive, clone: primitive.clone, resource: primitive.params.get('drbd_resource')?.value }))

const DRBD_DEVICE = /^\/dev\/drbd(?:\/by-res\/([^/]+)|\d|_|\/by-disk\/)/

/** The mirror below a file system: by its name where the path has one, else the only one there is. */
export function mirrorBelow(cib: EffectiveCib, filesystem: EffectivePrimitive): Mirror | undefined {
  const device = filesystem.params.get('device')?.value
  const match = device === undefined ? undefined : DRBD_DEVICE.exec(device)
  if (!match) return undefined
  const mirrors = mirrorsOf(cib)
  const [only] = mirrors
  if (match[1] !== undefined) return mirrors.find(({ resource }) => resource === match[1])
  return mirrors.length === 1 ? only : tied(cib, filesystem, mirrors)
}

/** Of several mirrors the one that any constraint names together with the file system. */
function tied(cib: EffectiveCib, filesystem: EffectivePrimitive, mirrors: readonly Mirror[]): Mirror | undefined {
  const own = new Set(idsOf(filesystem))
  return mirrors.find(({ primitive }) => {
    const ids = new Set(idsOf(primitive))
    return (
      cib.colocations.some(({ rsc, withRsc }) => own.has(rsc) && ids.has(withRsc)) ||
      cib.orders.some(({ first, then: behind }) => ids.has(first) && own.has(behind))
    )
  })
}

/** Colocations of one resource, or what it is in, with another. */
export function colocationsBetween(cib: EffectiveCib, a: EffectivePrimitive, b: EffectivePrimitive): EffectiveColocation[] {
  const [own, other] = [new Set(idsOf(a)), new Set(idsOf(b))]
  return cib.colocations.filter(({ rsc, withRsc }) => own.has(rsc) && other.has(withRsc))
}

/** Orders of one resource, or what it is in, before another. */
export function ordersBetween(cib: EffectiveCib, a: EffectivePrimitive, b: EffectivePrimitive): EffectiveOrder[] {
  const [own, other] = [new Set(idsOf(a)), new Set(idsOf(b))]
  return cib.orders.filter(({ first, then: behind }) => own.has(first) && other.has(behind))
}

/** Which resources a walk along `next` reaches from one, itself left out. */
function reached(
  from: EffectivePrimitive,
  all: readonly EffectivePrimitive[],
  isNext: (a: EffectivePrimitive, b: EffectivePrimitive) => boolean,
): Set<EffectivePrimitive> {
  const found = new Set<EffectivePrimitive>()
  const open = [from]
  for (let at = open.pop(); at; at = open.pop()) {
    for (const other of all) {
      if (found.has(other) || other === from || !isNext(at, other)) continue
      found.add(other)
      open.push(other)
    }
  }
  return found
}

const before = (a: EffectivePrimitive, b: EffectivePrimitive): boolean =>
  a.group !== undefined && a.group === b.group && a.group.members.indexOf(a) < a.group.members.indexOf(b)

/** Whether a constraint about a resource names something that is not there: what it lacks is told there. */
export function isAmiss(cib: EffectiveCib, primitive: EffectivePrimitive): boolean {
  const own = new Set(idsOf(primitive))
  const known = new Set(cib.resources.map(({ id }) => id))
  return (
    cib.orders.some(({ first, then: behind }) => own.has(behind) && !known.has(first)) ||
    cib.colocations.some(({ rsc, withRsc }) => own.has(rsc) && !known.has(withRsc))
  )
}

/** What cannot run without a resource on its node: members of its group behind it, and what must be where it is. */
export const boundTo = (cib: EffectiveCib, to: EffectivePrimitive): Set<EffectivePrimitive> =>
  reached(
    to,
    cib.primitives,
    (a, b) => before(a, b) || colocationsBetween(cib, b, a).some(({ score }) => score === Number.POSITIVE_INFINITY),
  )

/** What starts only when a resource has. */
export const startsBehind = (cib: EffectiveCib, to: EffectivePrimitive): Set<EffectivePrimitive> =>
  reached(to, cib.primitives, (a, b) => before(a, b) || ordersBetween(cib, a, b).some(({ kind }) => kind === 'Mandatory'))

/** Whether a path lies in a directory, or is it. */
export function isWithin(path: string, directory: string): boolean {
  const [inner, outer] = [path, directory].map((name) => name.replace(/\/+/g, '/').replace(/\/$/, ''))
  return inner === outer || inner!.startsWith(`${outer}/`)
}
