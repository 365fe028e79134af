import { bindingOf } from '../effective.ts'
import { haServer } from '../example.ts'
import { placeForMissing, placeOf } from '../places.ts'
import { nfsConfRule } from '../rule.ts'
import { isServer, offersV4 } from '../server.ts'

export const rule = nfsConfRule({
  id: 'nfs-conf/v40-enabled',
  effect: 'advice',
  severity: 'info',
  summary: 'NFSv4.0 is offered.',
  reason:
    'A 4.0 server calls its clients back, which firewalls stop, and 4.0 has no sessions: after a failover a repeated request may be carried out twice.',
  remedy: 'Turn it off once every client speaks 4.1 or later.',
  source: 'RFC 8881, sections 1.7 and 2.10',
  profiles: ['ha'],
  message: () => 'NFSv4.0 is offered: it has no sessions, so a request repeated across a failover may be carried out twice',
  examples: [{ bad: haServer({ 'nfsd vers4.0': 'y' }), good: haServer() }],
  visit: {
    set({ effective, documents }, context) {
      if (!isServer(effective) || !offersV4(effective) || effective.nfsd.vers4_0 === false) return
      const binding = bindingOf(effective, 'nfsd', 'vers4.0')
      const place = binding ? placeOf(binding, 'value') : placeForMissing(documents, 'nfsd')
      if (place) context.report(place)
    },
  },
})
