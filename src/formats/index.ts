import type { Format } from '../document/index.ts'
import { corosync } from './corosync/index.ts'
import { detectAmong } from './detect.ts'
import { drbd } from './drbd/index.ts'
import { exports } from './exports/index.ts'
import { fstab } from './fstab/index.ts'
import { keepalived } from './keepalived/index.ts'
import { libvirtPool } from './libvirt-pool/index.ts'
import { nfsConf } from './nfs-conf/index.ts'
import { pacemaker } from './pacemaker/index.ts'
import { pcs } from './pacemaker/pcs/index.ts'

/** Every format, by its camelCase id. */
export const formats = { corosync, drbd, exports, fstab, keepalived, libvirtPool, nfsConf, pacemaker } as const

export type FormatId = (typeof formats)[keyof typeof formats]['id'] | (typeof scripts)[keyof typeof scripts]['id']

/** Scripts that make such files: they are linted as what comes of them. */
export const scripts = { pcs } as const

/** All of them as a list, for code that does not care which is which. */
export const formatList = [...Object.values(formats), ...Object.values(scripts)] as unknown as readonly Format[]

export const formatById = (id: string): Format | undefined => formatList.find((format) => format.id === id)

/** The format of a file by where it lies, what it is called, and, failing that, what is in it. */
export function detect(path: string, text?: string): FormatId | undefined {
  return detectAmong(formatList, path, text)?.id as FormatId | undefined
}
