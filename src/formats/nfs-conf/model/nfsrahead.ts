import { type Body, body } from '../../../lens/index.ts'
import type { Nfsrahead } from '../types.ts'
import { include, settingsBody } from './include.ts'
import { kibibytes, setting } from './values.ts'

const nfsraheadBody = body(
  {},
  {
    include,
    nfs: setting('nfs', kibibytes, {
      doc: 'Read-ahead for NFSv3 mounts.',
      defaultDoc: 'default',
      since: '2.6.2',
      readBy: 'nfsrahead',
    }),
    nfs4: setting('nfs4', kibibytes, {
      doc: 'Read-ahead for NFSv4 mounts; nfs.conf(5) misspells it nfsv4.',
      defaultDoc: 'default',
      since: '2.6.2',
      undocumented: true,
      readBy: 'nfsrahead',
    }),
    default: setting('default', kibibytes, {
      doc: 'Read-ahead for mounts without their own value.',
      default: 128,
      since: '2.6.2',
      readBy: 'nfsrahead',
    }),
  },
  settingsBody,
)

/** [nfsrahead]: nfsrahead(5): read-ahead of NFS mounts, in KiB. */
export const nfsrahead: Body<Nfsrahead> = nfsraheadBody
