import type { Document } from '../../document/index.ts'
import { EditError } from '../../edit/index.ts'
import type { TextEdit } from '../../text/index.ts'
import type { StoragePool } from './effective.ts'
import { optionName } from './parts.ts'
import type { Host, LibvirtPoolFile, MountOptions } from './types.ts'

type Data = Record<string, unknown>

/**
 * Makes the file define a pool that has these properties: those that differ are changed where they stand, those that
 * are missing are added, and what is not mentioned stays. A list is as it is given. Done twice, the second time
 * changes nothing.
 * @throws RenderError when libvirt could not hold a value.
 * @throws EditError when the file defines a pool of another type, or is damaged.
 */
export function ensurePool<Pool extends StoragePool>(
  document: Document<LibvirtPoolFile>,
  wanted: Partial<Pool> & Pick<Pool, 'type'>,
): TextEdit[] {
  const { pool } = document.model
  if (pool && pool.type !== wanted.type) throw new EditError('invalid', `the file defines a pool of type ${pool.type}, not ${wanted.type}`)
  return document.edit((draft) => {
    if (draft.pool) settle(draft.pool as unknown as Data, wanted as unknown as Data)
    else draft.pool = document.format.make({ pool: wanted } as never).pool!
  })
}

function settle(now: Data, wanted: Data): void {
  for (const [key, value] of Object.entries(wanted)) {
    const before = now[key]
    if (isData(value) && isData(before)) settle(before, value)
    else if (JSON.stringify(before) !== JSON.stringify(value)) now[key] = value
  }
}

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Makes the pool be mounted with an option; one of the same name gives way to it.
 * @throws EditError when the pool is none that libvirt mounts, or the file is damaged.
 */
export function ensureMountOption(document: Document<LibvirtPoolFile>, option: string): TextEdit[] {
  return document.edit((draft) => {
    const options = mountOptions(draft.pool)
    const found = options.find(({ name }) => optionName(name) === optionName(option))
    if (found) found.name = option
    else options.push({ name: option })
  })
}

/**
 * Takes every mount option of this name out, whatever its value.
 * @throws EditError when the file is damaged.
 */
export function removeMountOption(document: Document<LibvirtPoolFile>, name: string): TextEdit[] {
  return document.edit(({ pool }) => {
    if (!pool || !('mountOpts' in pool) || !pool.mountOpts) return
    const { options } = pool.mountOpts
    for (let i = options.length - 1; i >= 0; i--) if (optionName(options[i]!.name) === name) options.splice(i, 1)
  })
}

function mountOptions(pool: StoragePool | undefined): MountOptions['options'] {
  if (pool?.type !== 'fs' && pool?.type !== 'netfs') throw new EditError('invalid', 'libvirt mounts no pool of this type')
  pool.mountOpts ??= { options: [] }
  return pool.mountOpts.options
}

/**
 * Makes the pool name a server: a monitor of a cluster, or the one server of the others.
 * @throws EditError when the pool has no servers, or the file is damaged.
 */
export function ensureHost(document: Document<LibvirtPoolFile>, host: Host): TextEdit[] {
  return document.edit(({ pool }) => {
    const source = pool?.source
    if (!source || !('hosts' in source)) throw new EditError('invalid', 'a pool of this type names no server')
    const found = source.hosts.find(({ name }) => name === host.name)
    if (found) Object.assign(found, host)
    else source.hosts.push({ ...host })
  })
}

/**
 * Takes a server out.
 * @throws EditError when the file is damaged.
 */
export function removeHost(document: Document<LibvirtPoolFile>, name: string): TextEdit[] {
  return document.edit(({ pool }) => {
    const source = pool?.source
    if (!source || !('hosts' in source)) return
    for (let i = source.hosts.length - 1; i >= 0; i--) if (source.hosts[i]!.name === name) source.hosts.splice(i, 1)
  })
}
