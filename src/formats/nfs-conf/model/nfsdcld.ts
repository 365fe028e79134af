import { type Body, body } from '../../../lens/index.ts'
import type { Nfsdcld } from '../types.ts'
import { include, settingsBody } from './include.ts'
import { count, path, setting } from './values.ts'

const nfsdcldBody = body(
  {},
  {
    include,
    storagedir: setting('storagedir', path, {
      doc: 'Directory of the NFSv4 client database; shared storage in a cluster.',
      default: '/var/lib/nfs/nfsdcld',
      undocumented: true,
      readBy: 'nfsdcld',
    }),
    debug: setting('debug', count, {
      doc: 'Above 0 turns on all debugging.',
      default: 0,
      undocumented: true,
      readBy: 'nfsdcld',
    }),
  },
  settingsBody,
)

/** [nfsdcld]: nfsdcld(8): remembers NFSv4 clients across a restart. */
export const nfsdcld: Body<Nfsdcld> = nfsdcldBody
