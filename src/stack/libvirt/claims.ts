import { match } from 'ts-pattern'
import type { EffectivePool } from '../../formats/libvirt-pool/index.ts'

/** Something that only one pool of a host can have. */
export interface Claim {
  readonly what: string
  readonly value: string
  /** libvirt compares it, and refuses a second pool. */
  readonly isNoticed: boolean
}

/** What a pool claims for itself. libvirt compares these parts of a source, and neither ports nor further hosts. */
export function claimsOf({ pool, name, sourceName, target }: EffectivePool): Claim[] {
  const claim = (what: string, value: string | undefined, isNoticed = true): Claim[] =>
    value === undefined ? [] : [{ what, value, isNoticed }]
  const source = match(pool)
    .with({ type: 'netfs' }, ({ source }) =>
      claim('export', source?.hosts[0]?.name && source.dir && `${source.hosts[0].name}:${source.dir.path}`),
    )
    .with({ type: 'dir' }, () => claim('directory', target))
    .with({ type: 'fs' }, { type: 'disk' }, ({ source }) => claim('device', source?.devices[0]?.path))
    .with({ type: 'mpath' }, () => claim('type', 'mpath'))
    .with({ type: 'iscsi' }, ({ source }) => claim('target', source?.devices[0]?.path))
    .with({ type: 'logical' }, () => claim('volume group', sourceName, false))
    .with({ type: 'zfs' }, () => claim('zfs pool', sourceName, false))
    .with({ type: 'rbd' }, ({ source }) =>
      claim('Ceph pool', sourceName && source?.hosts[0] && `${sourceName} of ${source.hosts[0].name}`, false),
    )
    .otherwise(() => [])
  return [...claim('name', name), ...claim('uuid', pool.uuid?.replace(/[-\s]/g, '').toLowerCase()), ...source]
}
