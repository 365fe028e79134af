import { bindingOf } from '../effective.ts'
import { haServer } from '../example.ts'
import { placeForMissing, placeOf } from '../places.ts'
import { nfsConfRule } from '../rule.ts'
import { isServer } from '../server.ts'

export const rule = nfsConfRule({
  id: 'nfs-conf/manage-gids',
  effect: 'advice',
  severity: 'info',
  summary: 'Group lists are taken from the request.',
  reason:
    'A request carries 16 groups at most: users who are in more lose access, now here, now there. With manage-gids the server looks the groups up, so all nodes need the same users.',
  remedy: 'Set manage-gids = y.',
  source: 'rpc.mountd(8), --manage-gids',
  profiles: ['ha', 'hardened'],
  message: () => 'manage-gids is off: users in more than 16 groups lose access with sec=sys',
  examples: [{ bad: haServer({ 'mountd manage-gids': 'n' }), good: haServer() }],
  visit: {
    set({ effective, documents }, context) {
      if (effective.mountd.manageGids || effective.exportd.manageGids || !isServer(effective)) return
      const binding = bindingOf(effective, 'mountd', 'manage-gids')
      const place = binding ? placeOf(binding, 'value') : placeForMissing(documents, 'mountd')
      if (place) context.report(place)
    },
  },
})
