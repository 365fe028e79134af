import { type Body, body } from '../../../lens/index.ts'
import type { General } from '../types.ts'
import { include, settingsBody } from './include.ts'
import { path, setting } from './values.ts'

const generalBody = body(
  {},
  {
    include,
    pipefsDirectory: setting('pipefs-directory', path, {
      doc: 'Mount point of rpc_pipefs.',
      defaultDoc: '/var/lib/nfs/rpc_pipefs (Debian ships /run/rpc_pipefs)',
      readBy: 'rpc.gssd, rpc.idmapd, blkmapd, nfsdcld, rpc-pipefs-generator',
    }),
  },
  settingsBody,
)

/** [general]: Settings that several NFS programs share. */
export const general: Body<General> = generalBody
