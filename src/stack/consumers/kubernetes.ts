import type { Consumer } from '../facts/types.ts'
import type { Manifest, ManifestMount } from '../kubernetes/types.ts'

/** Volumes and classes of manifests. Any node may be told to mount them, so all nodes' addresses count. */
export function kubernetesConsumers(manifests: readonly Manifest[]): Consumer[] {
  const addresses = [...new Set(manifests.flatMap(({ nodes }) => nodes.flatMap((node) => node.addresses)))]
  const mounts = manifests.flatMap((manifest) => manifest.mounts)
  return [...mounts, ...provisioned(manifests)].map((mount) => ({ ...mount, addresses }))
}

/** The export of a class that its provisioner's own description names. */
function provisioned(manifests: readonly Manifest[]): ManifestMount[] {
  const provisioners = new Map(manifests.flatMap((manifest) => manifest.provisioners.map((one) => [one.name, one] as const)))
  return manifests.flatMap(({ classes }) =>
    classes.flatMap(({ name, provisioner, options, place, at }) => {
      const known = provisioners.get(provisioner)
      if (!known) return []
      const { server, path } = known
      const mount: ManifestMount = {
        kind: 'kubernetes-storage-class',
        name,
        server,
        path,
        readOnly: false,
        options,
        ...(place ? { place } : {}),
        at: (field) => (field === 'server' || field === 'path' ? known.at(field) : at(field)),
      }
      return [mount]
    }),
  )
}
