import { type Body, blocks, body, one, oneOf } from '../../../lens/index.ts'
import type { SslGet } from '../types.ts'
import { connectionFields, timingFields } from './check-fields.ts'
import { keepsUnknown } from './scopes.ts'
import { sslUrl } from './url.ts'
import { count, name, onOff, optional, single, word } from './values.ts'

const sslGetBody = body(
  {},
  {
    nbGetRetry: one('nb_get_retry', single(count(0, 4294967295)), {
      doc: 'Old name of retry; reported as an error.',
      since: '1.1.0',
      deprecated: 'use retry',
      undocumented: true,
    }),
    virtualhost: one('virtualhost', single(word('a word')), { doc: 'Host header.', defaultDoc: 'real_server value', since: '1.3.6' }),
    httpProtocol: one('http_protocol', single(oneOf(['1.0', '1.0C', '1.0c', '1.1'])), {
      doc: 'HTTP version.',
      defaultDoc: '1.0',
      since: '2.0.17',
    }),
    enableSni: one('enable_sni', single(onOff), { doc: 'Send SNI.', default: false, since: '1.4.3' }),
    sniName: one('sni_name', single(optional(name)), { doc: 'Name sent in SNI.', defaultDoc: 'virtualhost', since: '2.4.4' }),
    fastRecovery: one('fast_recovery', single(onOff), { doc: 'No delay between URLs when recovering.', default: false, since: '2.0.17' }),
    tlsCompliant: one('tls_compliant', single(onOff), { doc: 'Require a proper TLS shutdown.', default: false, since: '2.2.8' }),
    ...connectionFields,
    ...timingFields,
    urls: blocks('url', sslUrl, { doc: 'What is asked for, and what must come back; each in turn.' }),
  },
  { ...keepsUnknown(() => sslGet) },
)

/** SSL_GET: HTTPS check. */
export const sslGet: Body<SslGet> = sslGetBody
