import type { Signature } from '../document/index.ts'
import { signature as corosync } from './corosync/signature.ts'
import { signature as drbd } from './drbd/signature.ts'
import { signature as exports } from './exports/signature.ts'
import { signature as fstab } from './fstab/signature.ts'
import { signature as keepalived } from './keepalived/signature.ts'
import { signature as libvirtPool } from './libvirt-pool/signature.ts'
import { signature as nfsConf } from './nfs-conf/signature.ts'
import { signature as pcs } from './pacemaker/pcs/signature.ts'
import { signature as pacemaker } from './pacemaker/signature.ts'

const formats = [corosync, drbd, exports, fstab, keepalived, libvirtPool, nfsConf, pacemaker] as const

/** Scripts that make such files. */
export const scripts = [pcs] as const

export type FormatId = (typeof formats | typeof scripts)[number]['id']

/** What the files of every format look like; the format's own code does not come along. */
export const signatures: readonly Signature<FormatId>[] = [...formats, ...scripts]
