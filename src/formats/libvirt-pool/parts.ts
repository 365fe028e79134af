import type { StoragePool } from './effective.ts'
import type { Auth, Device, Host, LogicalTarget, MountOption, NetfsPool, Permissions } from './types.ts'

/** Parts that pools of several types have, whichever it is. */

export const hostsOf = ({ source }: StoragePool): readonly Host[] => (source && 'hosts' in source ? source.hosts : [])

export const devicesOf = ({ source }: StoragePool): readonly Pick<Device, 'path'>[] => (source && 'devices' in source ? source.devices : [])

export const authOf = ({ source }: StoragePool): Auth | undefined => (source && 'auth' in source ? source.auth : undefined)

export const targetOf = (pool: StoragePool): LogicalTarget | undefined => ('target' in pool ? pool.target : undefined)

export const permissionsOf = (pool: StoragePool): Permissions | undefined => targetOf(pool)?.permissions

export const mountOptionsOf = (pool: StoragePool): readonly MountOption[] => ('mountOpts' in pool ? (pool.mountOpts?.options ?? []) : [])

export const isNfs = ({ source }: NetfsPool): boolean =>
  source?.format === undefined || source.format.type === 'nfs' || source.format.type === 'auto'

/** Mount options of a pool that is mounted by NFS. */
export const nfsOptions = (pool: StoragePool): readonly MountOption[] => (pool.type === 'netfs' && isNfs(pool) ? mountOptionsOf(pool) : [])

/** Where a pool keeps files: a directory of the host. */
export const filesTarget = (pool: StoragePool): string | undefined =>
  (pool.type === 'dir' || pool.type === 'fs' || pool.type === 'netfs') && pool.target?.path?.startsWith('/') ? pool.target.path : undefined

/** What a mount option is called: all before its value. */
export const optionName = (option: string): string => /^[^=]*/.exec(option)![0]

const isVersion = (option: string): boolean => /^(?:nfs)?vers$/.test(optionName(option)) || /^v[234]/.test(option)

const OPPOSITES: readonly (readonly [string, string])[] = [
  ['ro', 'rw'],
  ['hard', 'soft'],
  ['hard', 'softerr'],
]

/** Whether an option takes back what an earlier one says. */
export function contradicted(option: string, earlier: string): boolean {
  if (isVersion(option)) return isVersion(earlier)
  if (`no${option}` === earlier || option === `no${earlier}`) return true
  return OPPOSITES.some(([a, b]) => (option === a && earlier === b) || (option === b && earlier === a))
}
