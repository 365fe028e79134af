import { readNfsOptions } from '../../vocabulary/index.ts'
import type { ManifestMount, ManifestNode, ProvisionedClass, Provisioner } from './types.ts'
import { type Cursor, items, placed, text, texts, truth, under, valuePlace } from './yaml-reader.ts'

/** The driver of csi-driver-nfs. */
export const CSI_DRIVER = 'nfs.csi.k8s.io'

/** Where the pod's own description lies in an object of each kind. */
const POD_SPECS: Readonly<Record<string, readonly string[]>> = {
  Pod: ['spec'],
  PodTemplate: ['template', 'spec'],
  ReplicationController: ['spec', 'template', 'spec'],
  ReplicaSet: ['spec', 'template', 'spec'],
  Deployment: ['spec', 'template', 'spec'],
  StatefulSet: ['spec', 'template', 'spec'],
  DaemonSet: ['spec', 'template', 'spec'],
  Job: ['spec', 'template', 'spec'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
}

const nameOf = (object: Cursor): string => text(under(object, 'metadata'), 'name') ?? 'without a name'

/** mount gets them joined by commas, so an entry may well be several. */
const mountOptions = (owner: Cursor): string[] => texts(owner, 'mountOptions').flatMap((entry) => entry.split(','))

/** Every export that an object makes nodes mount. */
export function mountsOf(object: Cursor): ManifestMount[] {
  const kind = text(object, 'kind')
  if (kind === 'PersistentVolume') return persistentVolume(object)
  if (kind === 'StorageClass') return storageClass(object)
  const pod = podOf(object)
  return pod ? items(pod, 'volumes').flatMap((volume) => podVolume(volume, `${kind} ${nameOf(object)}`)) : []
}

function podOf(object: Cursor): Cursor | undefined {
  const way = POD_SPECS[text(object, 'kind') ?? '']
  return way && under(object, ...way)
}

function persistentVolume(object: Cursor): ManifestMount[] {
  const spec = under(object, 'spec')
  if (!spec) return []
  const shared = { name: nameOf(object), options: mountOptions(spec), optionsPlace: valuePlace(spec, 'mountOptions') }
  return [...inTree(spec, shared), ...csi(spec, shared)]
}

function podVolume(volume: Cursor, owner: string): ManifestMount[] {
  const name = text(volume, 'name')
  const label = name === undefined ? owner : `${owner}, volume ${name}`
  const attributes = under(volume, 'csi', 'volumeAttributes')
  const options = text(attributes, 'mountOptions')?.split(',') ?? []
  return [
    ...inTree(volume, { name: label, options: [], optionsPlace: undefined }),
    ...csi(volume, { name: label, options, optionsPlace: valuePlace(attributes, 'mountOptions') }),
  ]
}

interface Shared {
  readonly name: string
  readonly options: readonly string[]
  readonly optionsPlace: ReturnType<typeof valuePlace>
}

/** The volume that Kubernetes itself mounts: `nfs: { server, path, readOnly }`. */
function inTree(owner: Cursor, shared: Shared): ManifestMount[] {
  const nfs = under(owner, 'nfs')
  return nfs ? mount(nfs, 'path', truth(nfs, 'readOnly'), valuePlace(nfs, 'readOnly'), shared) : []
}

/** The volume that csi-driver-nfs mounts: `share`, and a directory below it. */
function csi(owner: Cursor, shared: Shared): ManifestMount[] {
  const source = under(owner, 'csi')
  const attributes = source && under(source, 'volumeAttributes')
  if (!attributes || text(source, 'driver') !== CSI_DRIVER) return []
  return mount(attributes, 'share', truth(source, 'readOnly'), valuePlace(source, 'readOnly'), shared)
}

/** csi-driver-nfs makes a directory for each claim, so it mounts the share itself, for writing. */
function storageClass(object: Cursor): ManifestMount[] {
  const parameters = under(object, 'parameters')
  if (!parameters || text(object, 'provisioner') !== CSI_DRIVER) return []
  const shared = { name: nameOf(object), options: mountOptions(object), optionsPlace: valuePlace(object, 'mountOptions') }
  return mount(parameters, 'share', false, undefined, shared, 'kubernetes-storage-class')
}

function mount(
  at: Cursor,
  pathKey: 'path' | 'share',
  saysReadOnly: boolean,
  readOnlyPlace: ReturnType<typeof valuePlace>,
  { name, options, optionsPlace }: Shared,
  kind: ManifestMount['kind'] = 'kubernetes-volume',
): ManifestMount[] {
  const server = text(at, 'server')
  const share = text(at, pathKey)
  if (server === undefined || share === undefined) return []
  const below = kind === 'kubernetes-volume' && pathKey === 'share' ? text(at, 'subDir') : undefined
  const path = below ? `${share.replace(/\/+$/, '')}/${below.replace(/^\/+/, '')}` : share
  const mountsReadOnly = readNfsOptions(options).readOnly
  const places = {
    server: valuePlace(at, 'server'),
    path: valuePlace(at, pathKey),
    options: optionsPlace,
    readOnly: saysReadOnly || !mountsReadOnly ? readOnlyPlace : optionsPlace,
  }
  return [{ kind, name, server, path, readOnly: saysReadOnly || mountsReadOnly, options, ...placed(at, places) }]
}

/** nfs-subdir-external-provisioner is told its own name and its export by its environment. */
export function provisionersOf(object: Cursor): Provisioner[] {
  const pod = podOf(object)
  if (!pod) return []
  return items(pod, 'containers').flatMap((container) => {
    const variables = new Map(items(container, 'env').map((entry) => [text(entry, 'name'), entry]))
    const value = (name: string) => text(variables.get(name), 'value')
    const [name, server, path] = [value('PROVISIONER_NAME'), value('NFS_SERVER'), value('NFS_PATH')]
    if (name === undefined || server === undefined || path === undefined) return []
    const places = { server: valuePlace(variables.get('NFS_SERVER'), 'value'), path: valuePlace(variables.get('NFS_PATH'), 'value') }
    return [{ name, server, path, ...placed(container, places) }]
  })
}

/** Classes of any other provisioner; whether it has to do with NFS shows where its program is given. */
export function classesOf(object: Cursor): ProvisionedClass[] {
  const provisioner = text(object, 'provisioner')
  if (text(object, 'kind') !== 'StorageClass' || provisioner === undefined || provisioner === CSI_DRIVER) return []
  const options = valuePlace(object, 'mountOptions')
  return [{ name: nameOf(object), provisioner, options: mountOptions(object), ...placed(object, { options }) }]
}

export function nodesOf(object: Cursor): ManifestNode[] {
  const status = under(object, 'status')
  if (text(object, 'kind') !== 'Node' || !status) return []
  const addresses = items(status, 'addresses').flatMap((entry) =>
    text(entry, 'type') === 'InternalIP' ? (text(entry, 'address') ?? []) : [],
  )
  return [{ name: nameOf(object), addresses, ...placed(object) }]
}
