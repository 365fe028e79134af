import { own as corosync } from '../formats/corosync/own.ts'
import { own as drbd } from '../formats/drbd/own.ts'
import { own as exports } from '../formats/exports/own.ts'
import { own as fstab } from '../formats/fstab/own.ts'
import { own as keepalived } from '../formats/keepalived/own.ts'
import { own as libvirtPool } from '../formats/libvirt-pool/own.ts'
import { own as nfsConf } from '../formats/nfs-conf/own.ts'
import { own as pacemaker } from '../formats/pacemaker/own.ts'

/** What the generators cannot find out from a format's catalogue, schema, rule examples and fixtures. */
export interface Own {
  readonly comment: string
  /** What ends a comment that does not end with its line. */
  readonly commentEnd?: string
  /** Fields stand in columns: a changed one moves its padding. */
  readonly columns?: boolean
  /** A comment has a line of its own; behind a statement it would be part of it. */
  readonly ownLineComments?: boolean
  readonly seeds: readonly string[]
  readonly tokens: readonly string[]
  /** Lines that no lens takes. */
  readonly strangers: readonly string[]
  /** Strings by property, where the schema alone does not say what fits. */
  readonly named: Readonly<Record<string, readonly string[]>>
  /** Makes a generated model one whose parts agree with each other. */
  readonly settle?: (model: object) => void
}

const own: Readonly<Partial<Record<string, Own>>> = {
  corosync,
  drbd,
  exports,
  fstab,
  keepalived,
  'libvirt-pool': libvirtPool,
  'nfs-conf': nfsConf,
  pacemaker,
}

/** A format without hints of its own is tested with what its catalogue, examples and fixtures give. */
export const ownOf = (id: string): Own => own[id] ?? { comment: '#', seeds: [], tokens: [], strangers: [], named: {} }
