import { type Body, body, one } from '../../../lens/index.ts'
import type { DnsCheck } from '../types.ts'
import { connectionFields, timingFields } from './check-fields.ts'
import { keepsUnknown } from './scopes.ts'
import { oneOfAnyCase, single, word } from './values.ts'

const dnsCheckBody = body(
  {},
  {
    type: one('type', single(oneOfAnyCase(['A', 'NS', 'CNAME', 'SOA', 'MX', 'TXT', 'AAAA', 'RRSIG', 'DNSKEY'])), {
      doc: 'Query type (case-insensitive).',
      defaultDoc: 'SOA',
      since: '1.3.0',
    }),
    name: one('name', single(word('a word')), { doc: 'Query name.', defaultDoc: '.', since: '1.3.0', duplicates: 'first' }),
    ...connectionFields,
    ...timingFields,
  },
  { ...keepsUnknown(() => dnsCheck) },
)

/** DNS_CHECK: DNS check. */
export const dnsCheck: Body<DnsCheck> = dnsCheckBody
