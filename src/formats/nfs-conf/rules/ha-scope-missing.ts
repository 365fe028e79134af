import { isOlder } from '../../../vocabulary/index.ts'
import { RELEASE_KEY } from '../effective.ts'
import { haServer } from '../example.ts'
import { placeForMissing } from '../places.ts'
import { nfsConfRule } from '../rule.ts'
import { isServer, offersV4 } from '../server.ts'

export const rule = nfsConfRule({
  id: 'nfs-conf/ha-scope-missing',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'The server scope differs from node to node.',
  reason:
    'Without scope it is the name of the host. After a failover an NFSv4.1 client sees another scope, takes the server for a different one and may not reclaim its locks.',
  remedy: 'Set the same scope on all nodes, or let the cluster agent set it (nfs_server_scope).',
  source: 'rpc.nfsd(8), --scope; RFC 8881, section 2.10.4',
  profiles: ['ha'],
  message: () => 'no scope is set, so each node has its own: NFSv4.1 clients may not reclaim their locks after a failover',
  examples: [{ bad: haServer({ 'nfsd scope': undefined }), good: haServer() }],
  visit: {
    set({ effective, documents }, context) {
      if (effective.nfsd.scope !== undefined || !isServer(effective) || !offersV4(effective)) return
      // Before 2.6.3 only the cluster agent can set it.
      if (isOlder(context.target[RELEASE_KEY], '2.6.3')) return
      const place = placeForMissing(documents, 'nfsd')
      if (place) context.report(place)
    },
  },
})
