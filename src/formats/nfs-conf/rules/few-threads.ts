import { isOlder } from '../../../vocabulary/index.ts'
import { bindingOf, RELEASE_KEY } from '../effective.ts'
import { haServer } from '../example.ts'
import { placeForMissing, placeOf } from '../places.ts'
import { nfsConfRule } from '../rule.ts'
import { isServer } from '../server.ts'

export const rule = nfsConfRule({
  id: 'nfs-conf/few-threads',
  effect: 'advice',
  severity: 'info',
  summary: 'Few server threads.',
  reason:
    'A thread that waits for a disk serves nobody else; with few of them all clients wait as soon as the storage is slow, as it is after a failover.',
  remedy: 'Write 16 or more.',
  source: 'nfs-utils 2.8.2 raised the default from 8 to 16',
  profiles: ['ha', 'hardened'],
  message: ({ threads }) => `nfsd has ${threads} threads; with many clients they all wait when the storage is slow`,
  examples: [
    { bad: haServer({ 'nfsd threads': '4' }), good: haServer() },
    { bad: haServer({ 'nfsd threads': undefined }), good: haServer(), target: { 'nfs-utils': '2.6.3' } },
  ],
  visit: {
    set({ effective, documents }, context) {
      if (!isServer(effective)) return
      const threads = effective.nfsd.threads ?? (isOlder(context.target[RELEASE_KEY], '2.8.2') ? 8 : 16)
      if (threads >= 16) return
      const binding = bindingOf(effective, 'nfsd', 'threads')
      const place = binding ? placeOf(binding, 'value') : placeForMissing(documents, 'nfsd')
      if (place) context.report(place, { data: { threads } })
    },
  },
})
