import { keepalivedConf } from '../../src/formats/keepalived/model/index.ts'
import { scopeOf } from '../../src/formats/keepalived/model/scopes.ts'
import { scanColumns, scanExports, scanIni, scanKeepalived, type Tree } from '../../src/syntax/index.ts'

/** What the benchmark needs to know of a format. */
export interface Bench {
  readonly scan: (text: string) => Tree
  /** The file's first lines. */
  readonly head: string
  /** Lines of which no two files, names or addresses are the same. */
  lines(number: number): string
  /** A change of one scalar. */
  readonly change: (draft: never) => void
}

const address = (n: number): string => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`

export const benches: Readonly<Record<string, Bench>> = {
  exports: {
    scan: scanExports,
    head: '# what this server offers\n',
    lines: (n) =>
      `/srv/volume-${n}/share  ${address(n)}(rw,sync,no_subtree_check,fsid=${n + 1}) ${address(n + 0x800000)}(ro,sync,no_subtree_check,fsid=${n + 1},sec=krb5p)\n`,
    change: (draft: { entries: { path: string }[] }) => {
      draft.entries[draft.entries.length >> 1]!.path = '/srv/changed'
    },
  },
  'nfs-conf': {
    scan: scanIni,
    head: '[nfsd]\nthreads = 64\n\n',
    lines: (n) =>
      `# host ${n}\n[environment]\nADDRESS_${n} = ${address(n)}\nNAME_${n} = host-${n}.example.org\nPATH_${n}="/srv/volume-${n}/share"\n\n`,
    change: (draft: { nfsd: { threads: number } }) => {
      draft.nfsd.threads = 65
    },
  },
  keepalived: {
    scan: (text) => scanKeepalived(text, scopeOf(keepalivedConf)),
    head: 'global_defs {\n    router_id bench\n}\n\n',
    lines: (n) =>
      `vrrp_instance VI_${n} {\n    state BACKUP\n    interface eth${n}\n    virtual_router_id ${(n % 255) + 1}\n    priority ${100 + (n % 100)}\n    advert_int 1\n    nopreempt\n    virtual_ipaddress {\n        ${address(n)}/24 dev eth${n} label eth${n}:1\n    }\n    track_interface {\n        ens${n}\n    }\n}\n\n`,
    change: (draft: { vrrpInstances: { priority?: unknown }[] }) => {
      draft.vrrpInstances[draft.vrrpInstances.length >> 1]!.priority = 77
    },
  },
  fstab: {
    scan: scanColumns,
    head: '# file systems\n',
    lines: (n) =>
      `${address(n)}:/srv/volume-${n}  /mnt/volume-${n}  nfs  rw,hard,vers=4.2,_netdev,nofail,x-systemd.automount,timeo=${600 + (n % 100)}  0  0\n`,
    change: (draft: { mounts: { target: string }[] }) => {
      draft.mounts[draft.mounts.length >> 1]!.target = '/mnt/changed'
    },
  },
}

/** A text of about that many characters, flat as one read from a file is. */
export function textOf({ head, lines }: Bench, size: number): string {
  const parts = [head]
  for (let n = 0, length = head.length; length < size; n++) {
    const next = lines(n)
    parts.push(next)
    length += next.length
  }
  return Buffer.from(parts.join('')).toString()
}
