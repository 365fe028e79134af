import { scanColonBlocks } from '../../../src/syntax/index.ts'
import { address } from '../../bench/address.ts'
import type { Bench } from '../../bench/texts.ts'

export const bench: Bench = {
  scan: scanColonBlocks,
  head: 'totem {\n    version: 2\n    cluster_name: storage\n    token: 3000\n}\n\nnodelist {\n',
  lines: (n) =>
    `    # rack ${n}\n    node {\n        name: host-${n}.example.org\n        nodeid: ${n + 1}\n        ring0_addr: ${address(n)}\n        ring1_addr: ${address(n + 0x800000)}\n    }\n\n`,
  tail: '}\n',
  change: (draft: { totem: { token: number } }) => {
    draft.totem.token = 5000
  },
}
