import { bindingOf } from '../effective.ts'
import { haServer } from '../example.ts'
import { placeForMissing, placeOf } from '../places.ts'
import { nfsConfRule } from '../rule.ts'
import { isServer, offersV3, offersV4 } from '../server.ts'

const isLocal = (directory: string): boolean => /^\/var\/lib\/nfs(?:\/|$)/.test(directory)

export const rule = nfsConfRule({
  id: 'nfs-conf/ha-local-state',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'Lock and client state lies on the node itself.',
  reason:
    'The node that takes over does not know the clients of the failed one: it refuses NFSv4 clients that reclaim their locks, and sends NFSv3 clients no notice to reclaim theirs.',
  remedy: 'Put both directories on storage that fails over, or let the cluster agent do so (nfs_shared_infodir).',
  source: 'nfsdcld(8), rpc.statd(8); ocf:heartbeat:nfsserver',
  profiles: ['ha'],
  message: ({ directory, key }) =>
    `${key} is ${directory}, on the node itself unless the cluster mounts something there: after a failover the new node does not know the clients`,
  examples: [
    { bad: haServer({ 'nfsdcld storagedir': undefined }), good: haServer() },
    { bad: haServer({ 'statd state-directory-path': undefined }), good: haServer() },
  ],
  visit: {
    set({ effective, documents }, context) {
      if (!isServer(effective)) return
      const places = [
        { section: 'nfsdcld', key: 'storagedir', directory: effective.nfsdcld.storagedir, matters: offersV4(effective) },
        { section: 'statd', key: 'state-directory-path', directory: effective.statd.stateDirectoryPath, matters: offersV3(effective) },
      ] as const
      const local = places.filter(({ directory, matters }) => matters && isLocal(directory ?? ''))
      // Where one of them was moved, the other one was forgotten; where none was, an agent may take care of both.
      const forgotten = local.length < places.filter(({ matters }) => matters).length
      for (const { section, key, directory } of local) {
        const binding = bindingOf(effective, section, key)
        const place = binding ? placeOf(binding, 'value') : placeForMissing(documents, section)
        if (place)
          context.report(place, {
            data: { directory: directory ?? '', key: `${section} ${key}` },
            ...(forgotten ? {} : { severity: 'info' }),
          })
      }
    },
  },
})
