import { stringify } from 'yaml'
import { RenderError } from '../../lens/index.ts'
import { CSI_DRIVER } from './volumes.ts'

export type AccessMode = 'ReadOnlyMany' | 'ReadWriteMany' | 'ReadWriteOnce' | 'ReadWriteOncePod'

/** An export as a volume of its own. */
export interface PersistentVolume {
  readonly kind: 'PersistentVolume'
  readonly name: string
  readonly server: string
  readonly path: string
  /** A quantity: `100Gi`. NFS keeps nobody to it. */
  readonly capacity: string
  /** Default: ReadWriteMany. */
  readonly accessModes?: readonly AccessMode[]
  readonly readOnly?: boolean
  readonly mountOptions?: readonly string[]
  /** Only claims that name this class get the volume. Default: none, and those that name none. */
  readonly storageClass?: string
  /** The claim that the volume is kept for. */
  readonly claim?: { readonly namespace: string; readonly name: string }
  /** Who mounts it. Default: Kubernetes itself. */
  readonly driver?: 'csi'
}

/** A class whose claims each get a directory of their own in one export, made by csi-driver-nfs. */
export interface StorageClass {
  readonly kind: 'StorageClass'
  readonly name: string
  readonly server: string
  readonly path: string
  readonly subDirectory?: string
  readonly mountOptions?: readonly string[]
  /** What becomes of the directory when its claim goes. Default: Retain. */
  readonly reclaimPolicy?: 'Delete' | 'Retain'
}

export type KubernetesObject = PersistentVolume | StorageClass

/**
 * Writes objects as one file of YAML documents.
 * @throws RenderError for a name that Kubernetes would refuse, or a path that is not absolute.
 */
export function renderManifest(objects: readonly KubernetesObject[], options: { readonly header?: string } = {}): string {
  const lines = options.header ? options.header.split(/\r\n|[\r\n\u2028\u2029\x85]/) : []
  const comment = lines.map((line) => (line === '' ? '#\n' : `# ${line}\n`)).join('')
  const documents = objects.map((object) => stringify(manifestOf(checked(object)), { version: '1.1', lineWidth: 0 }))
  return comment + documents.join('---\n')
}

/** A name as DNS has it: RFC 1123, in parts between dots. */
const isName = (name: string): boolean =>
  name.length <= 253 && name.split('.').every((part) => /^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/.test(part))

function checked(object: KubernetesObject): KubernetesObject {
  if (!isName(object.name)) throw new RenderError(`no name for a Kubernetes object: ${JSON.stringify(object.name)}`)
  if (object.server === '') throw new RenderError(`${object.kind} ${object.name} names no server`)
  if (!object.path.startsWith('/')) throw new RenderError(`${object.kind} ${object.name}: the path of an export begins with /`)
  return object
}

function manifestOf(object: KubernetesObject): object {
  return object.kind === 'PersistentVolume' ? volumeManifest(object) : classManifest(object)
}

const listed = (options: readonly string[] = []): object => (options.length > 0 ? { mountOptions: options } : {})

function volumeManifest(volume: PersistentVolume): object {
  const { name, server, path, capacity, accessModes = ['ReadWriteMany'], readOnly = false, mountOptions, storageClass = '', claim } = volume
  const only = readOnly ? { readOnly } : {}
  const source =
    volume.driver === 'csi'
      ? { csi: { driver: CSI_DRIVER, ...only, volumeHandle: handleOf(volume), volumeAttributes: { server, share: path } } }
      : { nfs: { server, path, ...only } }
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name },
    spec: {
      capacity: { storage: capacity },
      accessModes,
      persistentVolumeReclaimPolicy: 'Retain',
      storageClassName: storageClass,
      ...(claim ? { claimRef: { namespace: claim.namespace, name: claim.name } } : {}),
      ...listed(mountOptions),
      ...source,
    },
  }
}

/** Unique in the cluster: two volumes of one export may differ in their options. */
const handleOf = ({ server, path, name }: PersistentVolume): string => `${server}#${path.replace(/^\/+/, '')}#${name}`

function classManifest({ name, server, path, subDirectory, mountOptions, reclaimPolicy = 'Retain' }: StorageClass): object {
  return {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name },
    provisioner: CSI_DRIVER,
    parameters: { server, share: path, ...(subDirectory === undefined ? {} : { subDir: subDirectory }) },
    reclaimPolicy,
    volumeBindingMode: 'Immediate',
    ...listed(mountOptions),
  }
}
