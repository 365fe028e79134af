import { cluster } from '../example.ts'
import { lineBehind } from '../missing.ts'
import { entryPlace, replacePart } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { setting } from '../settings.ts'
import { insteadOf, MISSPELLINGS, notRead, toldOf } from '../told.ts'

export const rule = corosyncRule({
  id: 'corosync/cipher-without-hash',
  effect: 'rejected',
  severity: 'error',
  summary: 'A cipher without a hash.',
  reason:
    'corosync refuses the file: packets that are encrypted but not authenticated could be tampered with. The node cannot start or rejoin.',
  remedy: 'Write `crypto_hash: sha256`.',
  source: 'corosync.conf(5), crypto_cipher and crypto_hash; totemconfig.c',
  supersedes: MISSPELLINGS,
  message: ({ cipher, instead }) => `crypto_cipher ${cipher} needs a crypto_hash; corosync refuses the file${notRead(instead)}`,
  examples: [
    { bad: cluster({ totem: { crypto_hash: undefined } }), good: cluster() },
    { bad: cluster({ totem: { crypto_hash: 'none' } }), good: cluster() },
    { bad: cluster({ totem: { crypto_hash: undefined, crypto_hsah: 'sha256' } }), good: cluster() },
    { bad: cluster({ totem: { crypto_cipher: undefined, secauth: 'on', crypto_hash: 'none' } }), good: cluster() },
  ],
  visit: {
    set(set, context) {
      const { effective } = set
      const { transport, cryptoCipher, cryptoHash } = effective.totem
      if (transport !== 'knet' || cryptoCipher === 'none' || cryptoHash !== 'none') return
      const hash = setting(effective, 'totem.crypto_hash')
      const cause = setting(effective, 'totem.crypto_cipher') ?? setting(effective, 'totem.secauth')
      const told = hash ? undefined : toldOf(set, 'crypto_hash')
      if (!cause || told?.isRefused) return
      const title = 'write crypto_hash: sha256'
      context.report(told ?? entryPlace(hash ?? cause, 'value'), {
        data: { cipher: cryptoCipher, ...insteadOf(told) },
        fix: hash ? replacePart(hash, 'value', 'sha256', title) : { title, edits: [lineBehind(cause, 'crypto_hash: sha256')], safe: true },
      })
    },
  },
})
