import { scanIni } from '../../../src/syntax/index.ts'
import { address } from '../../bench/address.ts'
import type { Bench } from '../../bench/texts.ts'

export const bench: Bench = {
  scan: scanIni,
  head: '[nfsd]\nthreads = 64\n\n',
  lines: (n) =>
    `# host ${n}\n[environment]\nADDRESS_${n} = ${address(n)}\nNAME_${n} = host-${n}.example.org\nPATH_${n}="/srv/volume-${n}/share"\n\n`,
  change: (draft: { nfsd: { threads: number } }) => {
    draft.nfsd.threads = 65
  },
}
