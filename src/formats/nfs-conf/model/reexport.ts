import { type Body, body } from '../../../lens/index.ts'
import type { Reexport } from '../types.ts'
import { include, settingsBody } from './include.ts'
import { path, setting } from './values.ts'

const reexportBody = body(
  {},
  {
    include,
    sqlitedb: setting('sqlitedb', path, {
      doc: 'Database of re-export fsids.',
      default: '/var/lib/nfs/reexpdb.sqlite3',
      since: '2.6.3',
      undocumented: true,
      readBy: 'fsidd',
    }),
    fsiddSocket: setting('fsidd_socket', path, {
      doc: 'Socket of fsidd; a leading @ is the abstract namespace.',
      defaultDoc: '@/run/fsid.sock',
      since: '2.6.3',
      undocumented: true,
      readBy: 'fsidd, exportfs, rpc.mountd',
    }),
  },
  settingsBody,
)

/** [reexport]: Which fsid a re-exported file system gets. */
export const reexport: Body<Reexport> = reexportBody
