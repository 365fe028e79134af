import type { Tree } from '../../src/syntax/index.ts'
import { bench as corosync } from '../formats/corosync/bench.ts'
import { bench as drbd } from '../formats/drbd/bench.ts'
import { bench as exports } from '../formats/exports/bench.ts'
import { bench as fstab } from '../formats/fstab/bench.ts'
import { bench as keepalived } from '../formats/keepalived/bench.ts'
import { bench as libvirtPool } from '../formats/libvirt-pool/bench.ts'
import { bench as nfsConf } from '../formats/nfs-conf/bench.ts'
import { bench as pacemaker } from '../formats/pacemaker/bench.ts'
import type { Budget } from './budgets.ts'

/** What the benchmark needs to know of a format. */
export interface Bench {
  readonly scan: (text: string) => Tree
  /** The file's first lines. */
  readonly head: string
  /** Its last lines, where what was opened has to be closed. */
  readonly tail?: string
  /** Lines of which no two files, names or addresses are the same. */
  lines(number: number): string
  /** What the stages are measured against, and how many times as long they may take; without it a bare loop. */
  readonly yardstick?: { readonly name: string; readonly run: (text: string) => unknown; readonly budget: Budget }
  /** A change of one scalar. */
  readonly change: (draft: never) => void
}

export const benches: Readonly<Record<string, Bench>> = {
  corosync,
  drbd,
  exports,
  fstab,
  keepalived,
  'libvirt-pool': libvirtPool,
  'nfs-conf': nfsConf,
  pacemaker,
}

/** A text of about that many characters, flat as one read from a file is. */
export function textOf({ head, lines, tail = '' }: Bench, size: number): string {
  const parts = [head]
  for (let n = 0, length = head.length; length < size; n++) {
    const next = lines(n)
    parts.push(next)
    length += next.length
  }
  return Buffer.from(`${parts.join('')}${tail}`).toString()
}
