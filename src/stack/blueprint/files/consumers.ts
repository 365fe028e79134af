import { libvirtPool } from '../../../formats/libvirt-pool/index.ts'
import { renderManifest } from '../../kubernetes/index.ts'
import { type GeneratedFile, headerOf, PLAIN } from '../file.ts'
import { familyOf, type Plan } from '../plan.ts'

/** The address of the service that a consumer reaches from its own: of the same family, and in brackets where mount(8) wants them. */
function serverFor({ virtualAddresses }: Plan, consumer: string): string {
  const { address, family } = virtualAddresses.find(({ family }) => family === familyOf(consumer))!
  return family === 6 ? `[${address}]` : address
}

/** Sessions survive a failover from 4.1 on. */
const VERSION = '4.2'

export function libvirtFiles(plan: Plan): GeneratedFile[] {
  return (plan.blueprint.libvirt ?? []).map(({ host, address, pool, uuid, target, export: path }) => {
    const model = libvirtPool.make({
      pool: {
        type: 'netfs',
        name: pool,
        uuid,
        source: {
          hosts: [{ name: serverFor(plan, address) }],
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
  return (plan.blueprint.kubernetes ?? []).map(
    ({ name, nodes, export: path, capacity, accessMode = 'ReadWriteMany', provision = 'volume' }) => {
      const common = { server: serverFor(plan, nodes[0]!), path, mountOptions: ['hard', `nfsvers=${VERSION}`] }
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
    },
  )
}
