import { type Body, body } from '../../../lens/index.ts'
import type { Statd } from '../types.ts'
import { include, settingsBody } from './include.ts'
import { debugFacilities, path, portNumber, setting, words, yesNo } from './values.ts'

const statdBody = body(
  {},
  {
    include,
    port: setting('port', portNumber, {
      doc: 'Listening port, numeric only; 0 is random; must differ from outgoing-port.',
      default: 0,
      readBy: 'rpc.statd',
    }),
    outgoingPort: setting('outgoing-port', portNumber, {
      doc: 'Source port for callbacks.',
      default: 0,
      readBy: 'rpc.statd',
    }),
    name: setting('name', words, { doc: 'Name or address handed to sm-notify as source.', readBy: 'rpc.statd' }),
    stateDirectoryPath: setting('state-directory-path', path, {
      doc: 'Parent of sm/ and sm.bak/.',
      default: '/var/lib/nfs',
      readBy: 'rpc.statd, sm-notify',
    }),
    haCallout: setting('ha-callout', path, {
      doc: 'Program run when a client is monitored or unmonitored.',
      readBy: 'rpc.statd',
    }),
    noNotify: setting('no-notify', yesNo, {
      doc: 'Do not run sm-notify at start.',
      default: false,
      undocumented: true,
      readBy: 'rpc.statd',
    }),
    debug: setting('debug', debugFacilities, {
      doc: 'Debug facilities to log; 0 and 1 only since 2.6.3.',
      readBy: 'rpc.statd',
    }),
  },
  settingsBody,
)

/** [statd]: rpc.statd(8): remembers which NFSv3 clients hold locks, across a reboot. */
export const statd: Body<Statd> = statdBody
