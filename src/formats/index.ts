import type { Format } from '../document/index.ts'
import { corosync } from './corosync/index.ts'
import { drbd } from './drbd/index.ts'
import { exports } from './exports/index.ts'
import { fstab } from './fstab/index.ts'
import { keepalived } from './keepalived/index.ts'
import { libvirtPool } from './libvirt-pool/index.ts'
import { nfsConf } from './nfs-conf/index.ts'
import { pacemaker } from './pacemaker/index.ts'
import { pcs } from './pacemaker/pcs/index.ts'

export { detect } from './detect.ts'
export type { FormatId } from './signatures.ts'

/** Every format, by its camelCase id. */
export const formats = { corosync, drbd, exports, fstab, keepalived, libvirtPool, nfsConf, pacemaker } as const

/** Scripts that make such files: they are linted as what comes of them. */
export const scripts = { pcs } as const

/** All of them as a list, for code that does not care which is which. */
export const formatList = [...Object.values(formats), ...Object.values(scripts)] as unknown as readonly Format[]
