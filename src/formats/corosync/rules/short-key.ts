import { byteLength } from '../../../text/index.ts'
import { cluster } from '../example.ts'
import { entryPlace } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { setting } from '../settings.ts'

/** Bytes; the NUL that ends the text counts. */
const LEAST = 128

export const rule = corosyncRule({
  id: 'corosync/short-key',
  effect: 'rejected',
  severity: 'error',
  summary: 'A key of the cluster that is too short.',
  reason:
    'corosync refuses the file where packets are encrypted or authenticated and no keyfile is named. The node cannot start or rejoin.',
  remedy: 'Make a key file with corosync-keygen, and leave key out.',
  source: 'corosync.conf(5), key; totemconfig.c',
  message: ({ bytes }) => `the key has ${bytes} characters, and corosync wants ${LEAST - 1} or more`,
  examples: [{ bad: cluster({ totem: { key: 'a'.repeat(126) } }), good: cluster(), also: ['corosync/inline-key'] }],
  visit: {
    set({ effective }, context) {
      const { cryptoCipher, cryptoHash } = effective.totem
      const key = setting(effective, 'totem.key')
      if (!key || setting(effective, 'totem.keyfile') || (cryptoCipher === 'none' && cryptoHash === 'none')) return
      const bytes = byteLength(key.value)
      if (bytes + 1 < LEAST) context.report(entryPlace(key, 'value'), { data: { bytes } })
    },
  },
})
