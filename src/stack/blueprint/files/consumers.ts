import { libvirtPool } from '../../../formats/libvirt-pool/index.ts'
import { renderManifest } from '../../kubernetes/index.ts'
import { type GeneratedFile, headerOf, PLAIN } from '../file.ts'
import { familyOf, type Plan } from '../plan.ts'

/** The first address of the service: the name of the server, whichever node it is on. */
const server = ({ virtualAddresses }: Plan): string => virtualAddresses[0]!.address

/** Sessions survive a failover from 4.1 on. */
const VERSION = '4.2'

export function libvirtFiles(plan: Plan): GeneratedFile[] {
  return (plan.blueprint.libvirt ?? []).map(({ host, pool, uuid, target, export: path }) => {
    const model = libvirtPool.make({
      pool: {
        type: 'netfs',
        name: pool,
        uuid,
        source: {
          hosts: [{ name: server(plan) }],
          dir: { path },
          format: { type: 'nfs' },
          protocol: { ver: VERSION },
        },
        target: { path: target },
      },
    })
    return { host, path: `/etc/libvirt/storage/${pool}.xml`, mode: PLAIN, text: libvirtPool.render(model, { header: headerOf(plan.name) }) }
  })
}

/** Manifests belong to no machine: they stand under `kubernetes`. */
export function kubernetesFiles(plan: Plan): GeneratedFile[] {
  return (plan.blueprint.kubernetes ?? []).map(({ name, export: path, capacity, accessMode = 'ReadWriteMany', provision = 'volume' }) => {
    const address = server(plan)
    const common = {
      server: provision === 'volume' && familyOf(address) === 6 ? `[${address}]` : address,
      path,
      mountOptions: ['hard', `nfsvers=${VERSION}`],
    }
    const object =
      provision === 'class'
        ? ({ kind: 'StorageClass', name, ...common } as const)
        : ({
            kind: 'PersistentVolume',
            name,
            ...common,
            capacity: capacity ?? '1Gi',
            accessModes: [accessMode],
            readOnly: accessMode === 'ReadOnlyMany',
          } as const)
    return {
      host: 'kubernetes',
      path: `/manifests/${name}.yaml`,
      mode: PLAIN,
      text: renderManifest([object], { header: headerOf(plan.name) }),
    }
  })
}
