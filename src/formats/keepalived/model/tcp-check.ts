import { type Body, body } from '../../../lens/index.ts'
import type { TcpCheck } from '../types.ts'
import { connectionFields, timingFields } from './check-fields.ts'
import { keepsUnknown } from './scopes.ts'

const tcpCheckBody = body(
  {},
  {
    ...connectionFields,
    ...timingFields,
  },
  { ...keepsUnknown(() => tcpCheck) },
)

/** TCP_CHECK: TCP connect check. */
export const tcpCheck: Body<TcpCheck> = tcpCheckBody
