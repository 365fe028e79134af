import { cluster } from '../example.ts'
import { entryPlace } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { setting } from '../settings.ts'

export const rule = corosyncRule({
  id: 'corosync/weak-hash',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'Packets are authenticated with an outdated hash.',
  reason: 'md5 and sha1 are broken as hashes; systems in FIPS mode refuse md5, and the node does not start there.',
  remedy: 'Write sha256 on all nodes at once: nodes with different hashes do not understand each other.',
  source: 'corosync.conf(5), crypto_hash',
  message: ({ hash }) => `crypto_hash ${hash} is outdated`,
  examples: [
    { bad: cluster({ totem: { crypto_hash: 'sha1' } }), good: cluster() },
    { bad: cluster({ totem: { crypto_hash: 'md5' } }), good: cluster() },
  ],
  visit: {
    set({ effective }, context) {
      const { transport, cryptoHash } = effective.totem
      const entry = setting(effective, 'totem.crypto_hash')
      if (transport !== 'knet' || !entry || (cryptoHash !== 'md5' && cryptoHash !== 'sha1')) return
      const place = entryPlace(entry, 'value')
      context.report(place, {
        data: { hash: cryptoHash },
        // One node alone with the new hash would be cut off from the others.
        fix: { title: 'write sha256', edits: [{ ...place.span, text: 'sha256' }], safe: false },
      })
    },
  },
})
