import { type Body, body } from '../../../lens/index.ts'
import type { Nfsdcltrack } from '../types.ts'
import { include, settingsBody } from './include.ts'
import { debugFacilities, path, setting } from './values.ts'

const nfsdcltrackBody = body(
  {},
  {
    include,
    storagedir: setting('storagedir', path, {
      doc: 'Directory of the legacy client database.',
      default: '/var/lib/nfs/nfsdcltrack',
      deprecated: 'nfsdcltrack is superseded by nfsdcld',
      readBy: 'nfsdcltrack, nfsdcld (import)',
    }),
    debug: setting('debug', debugFacilities, {
      doc: 'Debug facilities to log; 0 and 1 only since 2.6.3.',
      readBy: 'nfsdcltrack',
    }),
  },
  settingsBody,
)

/** [nfsdcltrack]: nfsdcltrack(8), which nfsdcld superseded. */
export const nfsdcltrack: Body<Nfsdcltrack> = nfsdcltrackBody
