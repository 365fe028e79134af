import { match } from 'ts-pattern'
import type { Document } from '../../document/index.ts'
import type { EffectiveView } from '../../lint/index.ts'
import type { LibvirtPoolFile } from './types.ts'

/** Any of the definitions, told apart by `type`. */
export type StoragePool = NonNullable<LibvirtPoolFile['pool']>
export type PoolType = StoragePool['type']

/** One pool as libvirt acts on it. */
export interface EffectivePool {
  readonly document: Document<LibvirtPoolFile>
  readonly pool: StoragePool
  /** The name, or what it is taken from. */
  readonly name: string | undefined
  /** Name of the remote object: volume group, Ceph pool, Gluster volume. */
  readonly sourceName: string | undefined
  /** Where the pool appears on the host, as libvirt stores it; undefined for pools that appear nowhere. */
  readonly target: string | undefined
  /** Options that mount is run with beside its own; only for pools that libvirt mounts. */
  readonly mountOptions: readonly string[]
}

export interface LibvirtPoolEffective {
  readonly pools: readonly EffectivePool[]
}

/** libvirt squeezes slashes, and keeps two at the start. */
export function squeezed(path: string): string {
  const [head, rest] = path.startsWith('//') && !path.startsWith('///') ? ['//', path.slice(2)] : ['', path]
  const single = head + rest.replace(/\/{2,}/g, '/')
  return single.length > 1 && single.endsWith('/') ? single.replace(/\/$/, '') : single
}

const written = (pool: StoragePool): string | undefined => (pool.source && 'name' in pool.source ? pool.source.name : undefined)

function targetOf(pool: StoragePool, sourceName: string | undefined): string | undefined {
  return match(pool)
    .with({ type: 'logical' }, () => sourceName && `/dev/${sourceName}`)
    .with({ type: 'zfs' }, () => sourceName && `/dev/zvol/${sourceName}`)
    .with({ type: 'rbd' }, { type: 'sheepdog' }, { type: 'gluster' }, { type: 'iscsi-direct' }, () => undefined)
    .otherwise(({ target }) => target?.path && squeezed(target.path))
}

function mountOptionsOf(pool: StoragePool): string[] {
  if (pool.type !== 'fs' && pool.type !== 'netfs') return []
  const version = pool.type === 'netfs' ? pool.source?.protocol?.ver : undefined
  const own = ['nodev', 'nosuid', 'noexec', ...(version === undefined ? [] : [`nfsvers=${version}`])]
  return [...own, ...(pool.mountOpts?.options ?? []).map(({ name }) => name)]
}

export function effectivePool(document: Document<LibvirtPoolFile>): EffectivePool | undefined {
  const { pool } = document.model
  if (!pool) return undefined
  // Ceph pools are named on their own; all others lend and borrow.
  const name = pool.name ?? written(pool)
  const borrows =
    pool.type === 'logical' || pool.type === 'zfs' || pool.type === 'gluster' || pool.type === 'sheepdog' || pool.type === 'vstorage'
  const sourceName = written(pool) ?? (borrows ? pool.name : undefined)
  return { document, pool, name, sourceName, target: targetOf(pool, sourceName), mountOptions: mountOptionsOf(pool) }
}

export function effectiveOf(documents: readonly Document<LibvirtPoolFile>[]): EffectiveView<LibvirtPoolEffective> {
  const pools = documents.flatMap((document) => effectivePool(document) ?? [])
  return {
    value: { pools },
    originOf(object, field) {
      for (const document of documents) {
        const span = document.spanOf(object, field)
        if (span) return { ...(document.path === undefined ? {} : { path: document.path }), span }
      }
      return undefined
    },
  }
}
