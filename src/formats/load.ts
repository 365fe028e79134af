import type { Format } from '../document/index.ts'
import type { FormatId } from './signatures.ts'

/** Each format's code, in a module of its own wherever modules are split. */
const LOADERS: Readonly<Record<FormatId, () => Promise<unknown>>> = {
  corosync: async () => (await import('./corosync/index.ts')).corosync,
  drbd: async () => (await import('./drbd/index.ts')).drbd,
  exports: async () => (await import('./exports/index.ts')).exports,
  fstab: async () => (await import('./fstab/index.ts')).fstab,
  keepalived: async () => (await import('./keepalived/index.ts')).keepalived,
  'libvirt-pool': async () => (await import('./libvirt-pool/index.ts')).libvirtPool,
  'nfs-conf': async () => (await import('./nfs-conf/index.ts')).nfsConf,
  pacemaker: async () => (await import('./pacemaker/index.ts')).pacemaker,
  pcs: async () => (await import('./pacemaker/pcs/index.ts')).pcs,
}

/** A format by its id, for those who start cold and wait for no more than they need. */
export const loadFormat = async (id: FormatId): Promise<Format> => (await LOADERS[id]()) as Format
