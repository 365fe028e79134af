import { type Body, body } from '../../../lens/index.ts'
import type { Exportd } from '../types.ts'
import { include, settingsBody } from './include.ts'
import { count, debugFacilities, path, setting, yesNo } from './values.ts'

const exportdBody = body(
  {},
  {
    include,
    manageGids: setting('manage-gids', yesNo, {
      doc: 'As for mountd, in the NFSv4-only exportd.',
      default: false,
      readBy: 'exportd',
    }),
    threads: setting('threads', count, { doc: 'Worker processes, clamped to 1..64.', default: 1, readBy: 'exportd' }),
    stateDirectoryPath: setting('state-directory-path', path, {
      doc: 'Directory of etab.',
      default: '/var/lib/nfs',
      readBy: 'exportd, exportfs (fallback)',
    }),
    noNetlink: setting('no-netlink', yesNo, {
      doc: 'Use the proc interface instead of netlink.',
      default: false,
      since: '2.9.1',
      undocumented: true,
      readBy: 'exportd, exportfs',
    }),
    debug: setting('debug', debugFacilities, {
      doc: 'Debug facilities to log; 0 and 1 only since 2.6.3.',
      readBy: 'exportd (looked up by program name)',
    }),
  },
  settingsBody,
)

/** [exportd]: nfsv4.exportd(8): rpc.mountd for servers that speak NFSv4 only. */
export const exportd: Body<Exportd> = exportdBody
