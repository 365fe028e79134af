import { type Body, body } from '../../../lens/index.ts'
import type { Lockd } from '../types.ts'
import { include, settingsBody } from './include.ts'
import { portNumber, setting } from './values.ts'

const lockdBody = body(
  {},
  {
    include,
    port: setting('port', portNumber, {
      doc: 'lockd TCP port, and UDP unless udp-port is set; 0 is random.',
      default: 0,
      readBy: 'rpc.statd, nfsdctl',
    }),
    udpPort: setting('udp-port', portNumber, {
      doc: 'lockd UDP port.',
      defaultDoc: 'port',
      readBy: 'rpc.statd, nfsdctl',
    }),
  },
  settingsBody,
)

/** [lockd]: Ports of the kernel lock manager, which NFSv3 needs. */
export const lockd: Body<Lockd> = lockdBody
