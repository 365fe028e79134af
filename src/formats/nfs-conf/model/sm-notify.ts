import { type Body, body } from '../../../lens/index.ts'
import type { SmNotify } from '../types.ts'
import { include, settingsBody } from './include.ts'
import { debugFacilities, minutes, portOrService, setting, words, yesNo } from './values.ts'

const smNotifyBody = body(
  {},
  {
    include,
    retryTime: setting('retry-time', minutes, {
      doc: 'How long to keep notifying; 0 is forever.',
      default: 15,
      readBy: 'sm-notify',
    }),
    outgoingPort: setting('outgoing-port', portOrService, { doc: 'Source port.', readBy: 'sm-notify' }),
    outgoingAddr: setting('outgoing-addr', words, {
      doc: 'Source address or name; in a cluster the VIP.',
      readBy: 'sm-notify',
    }),
    liftGrace: setting('lift-grace', yesNo, {
      doc: 'End the lockd grace period early when there is no host to notify.',
      default: true,
      since: '2.1.2',
      undocumented: true,
      readBy: 'sm-notify',
    }),
    updateState: setting('update-state', yesNo, {
      doc: 'Increase the NSM state number.',
      default: true,
      undocumented: true,
      readBy: 'sm-notify',
    }),
    force: setting('force', yesNo, {
      doc: 'Notify even if already done since boot.',
      default: false,
      undocumented: true,
      readBy: 'sm-notify',
    }),
    debug: setting('debug', debugFacilities, {
      doc: 'Debug facilities to log; 0 and 1 only since 2.6.3.',
      readBy: 'sm-notify',
    }),
  },
  settingsBody,
)

/** [sm-notify]: sm-notify(8): tells NFSv3 clients that the server restarted, so that they reclaim their locks. */
export const smNotify: Body<SmNotify> = smNotifyBody
