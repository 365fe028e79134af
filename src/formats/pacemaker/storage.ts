import type { EffectiveCib, EffectiveClone, EffectivePrimitive } from './effective/index.ts'
import { partnersOf, primitivesIn } from './relations.ts'

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
const SERVER_UNIT = /^(?:systemd|service|lsb|upstart):nfs(?:-server|-kernel-server|-utils|server|-ganesha)?(?:\.service)?$/

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

/** A mirrored device of the cluster, with the clone that promotes it, where there is one. */
export interface Mirror {
  readonly primitive: EffectivePrimitive
  readonly clone: EffectiveClone | undefined
  /** `r0`. */
  readonly resource: string | undefined
}

const mirrors = new WeakMap<EffectiveCib, readonly Mirror[]>()

export function mirrorsOf(cib: EffectiveCib): readonly Mirror[] {
  let known = mirrors.get(cib)
  if (!known) {
    known = cib.primitives
      .filter((primitive) => storageKind(primitive) === 'drbd')
      .map((primitive) => ({ primitive, clone: primitive.clone, resource: primitive.params.get('drbd_resource')?.value }))
    mirrors.set(cib, known)
  }
  return known
}

const DRBD_DEVICE = /^\/dev\/drbd(?:\/by-res\/([^/]+)|\d|_|\/by-disk\/)/

/** The mirror below a file system: by its name where the path has one, else the only one there is. */
export function mirrorBelow(cib: EffectiveCib, filesystem: EffectivePrimitive): Mirror | undefined {
  const device = filesystem.params.get('device')?.value
  const match = device === undefined ? undefined : DRBD_DEVICE.exec(device)
  if (!match) return undefined
  const all = mirrorsOf(cib)
  if (match[1] !== undefined) return all.find(({ resource }) => resource === match[1])
  if (all.length < 2) return all[0]
  const partner = partnersOf(cib, filesystem).find((id) => kindsIn(cib, id).has('drbd'))
  return partner === undefined
    ? undefined
    : all.find(({ primitive, clone }) => [primitive, primitive.group, clone].some((one) => one?.id === partner))
}

const kinds = new WeakMap<EffectiveCib, Map<string, ReadonlySet<StorageKind>>>()

/** What parts of a storage service an id in a constraint stands for. */
export function kindsIn(cib: EffectiveCib, id: string): ReadonlySet<StorageKind> {
  const known = kinds.get(cib) ?? new Map<string, ReadonlySet<StorageKind>>()
  kinds.set(cib, known)
  let own = known.get(id)
  if (!own) {
    own = new Set(primitivesIn(cib, id).flatMap((primitive) => storageKind(primitive) ?? []))
    known.set(id, own)
  }
  return own
}

/** Whether two resources are parts of one service, and not a service each: what one of them is the other has not. */
export function areParts(cib: EffectiveCib, a: string, b: string): boolean {
  const [own, other] = [kindsIn(cib, a), kindsIn(cib, b)]
  return own.size > 0 && other.size > 0 && ![...own].some((kind) => other.has(kind))
}

/** The promotable mirror that an id in a constraint stands for, where another id stands for something on top of it. */
export function mirrorUnder(cib: EffectiveCib, id: string, user: string): EffectiveClone | undefined {
  if (!kindsIn(cib, id).has('drbd') || kindsIn(cib, user).has('drbd')) return undefined
  const clone = primitivesIn(cib, id).find((primitive) => storageKind(primitive) === 'drbd')?.clone
  const [first] = primitivesIn(cib, user)
  // A clone runs on every node by its nature, and need not use the device.
  return clone?.promotable && first && (!first.clone || kindsIn(cib, user).size > 0) ? clone : undefined
}

/** The fsid of an export: the agent writes its own parameter over that of the options. */
export const fsidOf = ({ params }: EffectivePrimitive): string | undefined =>
  params.get('fsid')?.value ?? /(?:^|,)fsid=([^,]+)/.exec(params.get('options')?.value ?? '')?.[1]

/** Whether a path lies in a directory, or is it. */
export function isWithin(path: string, directory: string): boolean {
  const [inner, outer] = [path, directory].map((name) => name.replace(/\/+/g, '/').replace(/\/$/, ''))
  return inner === outer || inner!.startsWith(`${outer}/`)
}
