import { type Body, body } from '../../../lens/index.ts'
import type { Svcgssd } from '../types.ts'
import { include, settingsBody } from './include.ts'
import { count, setting, words } from './values.ts'

const svcgssdBody = body(
  {},
  {
    include,
    principal: setting('principal', words, { doc: 'Service principal to use.', readBy: 'rpc.svcgssd' }),
    verbosity: setting('verbosity', count, {
      doc: 'Log level.',
      default: 0,
      since: '2.3.4',
      undocumented: true,
      readBy: 'rpc.svcgssd',
    }),
    rpcVerbosity: setting('rpc-verbosity', count, {
      doc: 'RPC library log level.',
      default: 0,
      since: '2.3.4',
      undocumented: true,
      readBy: 'rpc.svcgssd',
    }),
    idmapVerbosity: setting('idmap-verbosity', count, {
      doc: 'Id mapping log level.',
      default: 0,
      since: '2.3.4',
      undocumented: true,
      readBy: 'rpc.svcgssd',
    }),
  },
  settingsBody,
)

/** [svcgssd]: rpc.svcgssd(8): Kerberos on the server side. */
export const svcgssd: Body<Svcgssd> = svcgssdBody
