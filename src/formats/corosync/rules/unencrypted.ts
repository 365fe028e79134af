import { cluster } from '../example.ts'
import { headingOf, headingPlace } from '../missing.ts'
import { placeOf } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { setting } from '../settings.ts'
import { toldOf } from '../told.ts'

export const rule = corosyncRule({
  id: 'corosync/unencrypted',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'Nodes talk in clear text.',
  reason:
    'Whoever reaches the network of a link can forge memberships, have nodes fenced and send commands to Pacemaker; passwords in the configuration pass by readable. Later releases refuse to run so.',
  remedy: 'Write `crypto_cipher: aes256` and `crypto_hash: sha256`, and give every node the same /etc/corosync/authkey (corosync-keygen).',
  source: 'corosync.conf(5), crypto_cipher and crypto_hash',
  message: ({ hash }) =>
    hash === 'none'
      ? 'packets between nodes are neither encrypted nor authenticated: anyone on the network can forge them'
      : 'packets between nodes are authenticated but not encrypted: anyone on the network can read them',
  examples: [
    { bad: cluster({ totem: { crypto_cipher: 'none', crypto_hash: 'none' } }), good: cluster() },
    { bad: cluster({ totem: { crypto_cipher: undefined, crypto_hash: undefined } }), good: cluster() },
    {
      bad: cluster({ totem: { crypto_cipher: undefined, crypto_hash: undefined, secauth: 'off' } }),
      good: cluster({ totem: { crypto_cipher: undefined, crypto_hash: undefined, secauth: 'on' } }),
    },
    { bad: cluster({ totem: { crypto_cipher: 'none' } }), good: cluster() },
  ],
  visit: {
    set(set, context) {
      const { effective } = set
      const { transport, cryptoCipher, cryptoHash } = effective.totem
      const heading = headingOf(set, 'totem')
      if (transport !== 'knet' || cryptoCipher !== 'none' || effective.nodes.length === 0 || !heading) return
      const cipher = placeOf(effective, 'totem.crypto_cipher', 'value')
      const secauth = setting(effective, 'totem.secauth')
      // A key that is misspelt, or secauth in another spelling, is a finding of its own.
      if (!cipher && ['secauth', 'crypto_cipher'].some((key) => toldOf(set, key))) return
      const place = cipher ?? (secauth ? placeOf(effective, 'totem.secauth', 'keyword') : placeOf(effective, 'totem.crypto_hash', 'value'))
      context.report(place ?? headingPlace(heading), {
        data: { hash: cryptoHash },
        ...(cryptoHash === 'none' ? {} : { severity: 'info' as const }),
      })
    },
  },
})
