import { type Body, body } from '../../../lens/index.ts'
import type { SmtpHost } from '../types.ts'
import { connectionFields, timingFields } from './check-fields.ts'
import { keepsUnknown } from './scopes.ts'

const smtpHostBody = body(
  {},
  {
    ...connectionFields,
    ...timingFields,
  },
  { ...keepsUnknown(() => smtpHost) },
)

/** host: another address that an SMTP_CHECK connects to. */
export const smtpHost: Body<SmtpHost> = smtpHostBody
