import { scanColumns } from '../../../src/syntax/index.ts'
import { address } from '../../bench/address.ts'
import type { Bench } from '../../bench/texts.ts'

export const bench: Bench = {
  scan: scanColumns,
  head: '# file systems\n',
  lines: (n) =>
    `${address(n)}:/srv/volume-${n}  /mnt/volume-${n}  nfs  rw,hard,vers=4.2,_netdev,nofail,x-systemd.automount,timeo=${600 + (n % 100)}  0  0\n`,
  change: (draft: { mounts: { target: string }[] }) => {
    draft.mounts[draft.mounts.length >> 1]!.target = '/mnt/changed'
  },
}
