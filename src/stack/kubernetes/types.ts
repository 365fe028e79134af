import type { Span } from '../../text/index.ts'
import type { Placed, Written } from '../facts/place.ts'

/** A file of Kubernetes objects, as far as NFS is concerned. */
export interface Manifest extends Written {
  readonly mounts: readonly ManifestMount[]
  readonly provisioners: readonly Provisioner[]
  readonly classes: readonly ProvisionedClass[]
  readonly nodes: readonly ManifestNode[]
  /** Documents that kubectl cannot read. */
  readonly problems: readonly ManifestProblem[]
}

export interface ManifestProblem {
  readonly problem: string
  readonly span: Span
}

/** An object that makes nodes mount an export. Fields of `at`: server, path, readOnly, options. */
export interface ManifestMount extends Placed {
  readonly kind: 'kubernetes-volume' | 'kubernetes-storage-class'
  /** The object, and for a pod's own volume the volume: `Deployment web, volume data`. */
  readonly name: string
  readonly server: string
  readonly path: string
  readonly readOnly: boolean
  readonly options: readonly string[]
}

/** The program of nfs-subdir-external-provisioner: it makes volumes in one export, which its environment names. */
export interface Provisioner extends Placed {
  readonly name: string
  readonly server: string
  readonly path: string
}

/** A storage class whose export only its provisioner knows. */
export interface ProvisionedClass extends Placed {
  readonly name: string
  readonly provisioner: string
  readonly options: readonly string[]
}

/** A node, as `kubectl get nodes -o yaml` prints it. */
export interface ManifestNode extends Placed {
  readonly name: string
  readonly addresses: readonly string[]
}
