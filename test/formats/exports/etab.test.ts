import { describe, expect, it } from 'vitest'
import { etabTokenBytes, isShort } from '../../../src/formats/exports/etab.ts'
import { settle } from '../../../src/formats/exports/flags.ts'
import type { ExportOption } from '../../../src/formats/exports/model/options.ts'
import { CLIENT_LIMIT } from '../../../src/syntax/index.ts'

/** Every option without a text of its own, in its longer spelling. */
const LONGEST: ExportOption[] = [
  ...(['async', 'no_wdelay', 'nohide', 'nocrossmnt', 'insecure', 'no_root_squash', 'no_all_squash'] as const),
  ...(['no_subtree_check', 'insecure_locks', 'no_acl', 'nordirplus', 'security_label', 'sign_fh', 'no_pnfs'] as const),
  { fsid: 0x80000000 },
  { anonuid: 0x80000000 },
  { anongid: 0x80000000 },
  { sec: ['krb5i', 'krb5p'] },
  'ro',
  { sec: ['krb5p'] },
  'root_squash',
]

describe('a token that is taken for short', () => {
  const host = '\u20ac'.repeat(60)

  it('is short whatever options it has', () => {
    const settled = settle([LONGEST])
    expect(settled.groups).toHaveLength(2)
    expect(isShort({ type: 'host', host }, settled)).toBe(true)
    expect(etabTokenBytes({ type: 'host', host }, settled)).toBeLessThan(CLIENT_LIMIT)
  })

  it('has no text of any length', () => {
    expect(isShort({ type: 'host', host: `${host}a` }, settle([]))).toBe(false)
    expect(isShort({ type: 'world' }, settle([[{ mountpoint: '/' }]]))).toBe(false)
    expect(isShort({ type: 'world' }, settle([[{ sec: ['sys', 'krb5', 'krb5i'] }]]))).toBe(false)
  })
})
