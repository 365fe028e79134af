import { cluster } from '../example.ts'
import { placeOf } from '../places.ts'
import { corosyncRule } from '../rule.ts'

const KEY = 'a'.repeat(128)

export const rule = corosyncRule({
  id: 'corosync/inline-key',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'The shared key stands in corosync.conf.',
  reason:
    'Everyone who can read the file, its backups or what support tools collect can forge packets of the cluster; `corosync-cmapctl` shows it too.',
  remedy: 'Put the key into a file that only root can read, and name that in keyfile.',
  source: 'corosync.conf(5), key and keyfile',
  message: () => 'the secret key of the cluster stands in a file that tools copy and print',
  examples: [{ bad: cluster({ totem: { key: KEY } }), good: cluster({ totem: { keyfile: '/etc/corosync/authkey' } }) }],
  visit: {
    set({ effective }, context) {
      const place = placeOf(effective, 'totem.key', 'keyword')
      if (place) context.report(place)
    },
  },
})
