import { type Body, body } from '../../../lens/index.ts'
import type { PingCheck } from '../types.ts'
import { connectionFields, timingFields } from './check-fields.ts'
import { keepsUnknown } from './scopes.ts'

const pingCheckBody = body(
  {},
  {
    ...connectionFields,
    ...timingFields,
  },
  { ...keepsUnknown(() => pingCheck) },
)

/** PING_CHECK: ICMP check. */
export const pingCheck: Body<PingCheck> = pingCheckBody
