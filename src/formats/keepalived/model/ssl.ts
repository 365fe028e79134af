import { type Body, body, one } from '../../../lens/index.ts'
import type { Ssl } from '../types.ts'
import { keepsUnknown } from './scopes.ts'
import { path, single, word } from './values.ts'

const sslBody = body(
  {},
  {
    password: one('password', single(word('a word')), { doc: 'Key password.' }),
    ca: one('ca', single(path), { doc: 'CA file.' }),
    certificate: one('certificate', single(path), { doc: 'Certificate file.' }),
    key: one('key', single(path), { doc: 'Key file.' }),
  },
  { ...keepsUnknown(() => ssl) },
)

/** SSL: the client certificate of SSL_GET checks. */
export const ssl: Body<Ssl> = sslBody
