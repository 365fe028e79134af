import { type Body, body, one } from '../../../lens/index.ts'
import type { UdpCheck } from '../types.ts'
import { connectionFields, timingFields } from './check-fields.ts'
import { hex, perhapsHex } from './details.ts'
import { keepsUnknown } from './scopes.ts'
import { count, single } from './values.ts'

const udpCheckBody = body(
  {},
  {
    payload: one('payload', hex, { doc: 'Data to send.', since: '2.2.0' }),
    requireReply: one('require_reply', perhapsHex, { doc: 'Reply needed; X matches any nibble.', since: '2.1.0' }),
    minReplyLength: one('min_reply_length', single(count(0, 65535)), { doc: 'Shortest reply. 0 to 65535.', default: 0, since: '2.2.0' }),
    maxReplyLength: one('max_reply_length', single(count(0, 65535)), { doc: 'Longest reply. 0 to 65535.', default: 255, since: '2.2.0' }),
    ...connectionFields,
    ...timingFields,
  },
  { ...keepsUnknown(() => udpCheck) },
)

/** UDP_CHECK: UDP check. */
export const udpCheck: Body<UdpCheck> = udpCheckBody
