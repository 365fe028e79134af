import { type Body, blocks, body, one } from '../../../lens/index.ts'
import type { SmtpCheck } from '../types.ts'
import { connectionFields, timingFields } from './check-fields.ts'
import { keepsUnknown } from './scopes.ts'
import { smtpHost } from './smtp-host.ts'
import { single, word } from './values.ts'

const smtpCheckBody = body(
  {},
  {
    heloName: one('helo_name', single(word('a word')), { doc: 'HELO name.', since: '1.1.8', duplicates: 'first' }),
    ...connectionFields,
    ...timingFields,
    hosts: blocks('host', smtpHost, {
      doc: 'Hosts to connect to instead.',
      deprecated: 'The manual does not know it.',
      undocumented: true,
    }),
  },
  { ...keepsUnknown(() => smtpCheck) },
)

/** SMTP_CHECK: mail check. */
export const smtpCheck: Body<SmtpCheck> = smtpCheckBody
