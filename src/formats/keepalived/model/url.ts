import { type Body, body, many, one } from '../../../lens/index.ts'
import type { HttpUrl, SslUrl } from '../types.ts'
import { digest, stackSizes, statusCodes, words } from './details.ts'
import { flag } from './flag.ts'
import { keepsUnknown } from './scopes.ts'
import { pattern } from './script.ts'
import { count, onOff, single, word } from './values.ts'

const urlFields = {
  path: one('path', single(word('a word')), { doc: 'Request path.', defaultDoc: 'required', since: '1.1.0' }),
  digest: one('digest', digest, { doc: 'MD5 of the body.', since: '1.1.0', duplicates: 'first' }),
  statusCodes: many('status_code', statusCodes, { doc: 'Accepted status codes. 100 to 599.', defaultDoc: '200-299', since: '1.1.0' }),
  virtualhost: one('virtualhost', single(word('a word')), { doc: 'Host header.', since: '1.3.6' }),
  regex: one('regex', pattern, { doc: 'PCRE2 the body must match.', since: '2.0.7' }),
  regexNoMatch: flag('regex_no_match', { doc: 'Invert the match.', since: '2.0.7' }),
  regexOptions: many('regex_options', words, { doc: 'PCRE2 options.', since: '2.0.7' }),
  regexMinOffset: one('regex_min_offset', single(count(0, 4294967295)), { doc: 'First byte searched.', default: 0, since: '2.0.7' }),
  regexMaxOffset: one('regex_max_offset', single(count(0, 4294967295)), { doc: 'Last start offset.', defaultDoc: 'end', since: '2.0.7' }),
  regexStack: one('regex_stack', stackSizes, { doc: 'JIT stack sizes.', since: '2.0.7' }),
}

const httpUrlBody = body(
  {},
  urlFields,
  keepsUnknown(() => httpUrl),
)

/** url of HTTP_GET: what is asked for and what must come back. */
export const httpUrl: Body<HttpUrl> = httpUrlBody

const sslUrlBody = body(
  {},
  {
    ...urlFields,
    tlsCompliant: one('tls_compliant', single(onOff), { doc: 'Per-URL variant.', default: false, since: '2.2.8' }),
  },
  keepsUnknown(() => sslUrl),
)

/** url of SSL_GET: what is asked for and what must come back. */
export const sslUrl: Body<SslUrl> = sslUrlBody
