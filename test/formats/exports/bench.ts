import { scanExports } from '../../../src/syntax/index.ts'
import { address } from '../../bench/address.ts'
import type { Bench } from '../../bench/texts.ts'

export const bench: Bench = {
  scan: scanExports,
  head: '# what this server offers\n',
  lines: (n) =>
    `/srv/volume-${n}/share  ${address(n)}(rw,sync,no_subtree_check,fsid=${n + 1}) ${address(n + 0x800000)}(ro,sync,no_subtree_check,fsid=${n + 1},sec=krb5p)\n`,
  change: (draft: { entries: { path: string }[] }) => {
    draft.entries[draft.entries.length >> 1]!.path = '/srv/changed'
  },
}
