import { type Body, body, one, oneOf } from '../../../lens/index.ts'
import type { Authentication } from '../types.ts'
import { password } from './details.ts'
import { keepsUnknown } from './scopes.ts'
import { single } from './values.ts'

const authenticationBody = body(
  {},
  {
    authType: one('auth_type', single(oneOf(['PASS', 'AH'])), { doc: 'Kind of VRRPv2 authentication.', defaultDoc: 'none' }),
    authPass: one('auth_pass', password, {
      doc: 'Clear-text password; more than 8 bytes are cut off with an error.',
      defaultDoc: 'required with auth_type',
    }),
  },
  { ...keepsUnknown(() => authentication) },
)

/** authentication: how adverts of VRRPv2 are authenticated. */
export const authentication: Body<Authentication> = authenticationBody
