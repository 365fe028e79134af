import { readNfsOptions } from '../../../vocabulary/index.ts'
import { changed, clean } from '../example.ts'
import { isNfs, nfsOptions } from '../parts.ts'
import { fixBy, tagOf } from '../places.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/nfs-version-unpinned',
  effect: 'advice',
  severity: 'info',
  summary: 'The NFS version is left to negotiation.',
  reason:
    'After a failover or an update of the server the next mount may come up with another version: locks and recovery differ between 3 and 4.',
  remedy: 'Write protocol with the version that the server is built for.',
  source: 'nfs(5), nfsvers; formatstorage: source protocol',
  profiles: ['ha'],
  message: () => 'no NFS version is given: the next mount may negotiate another one',
  examples: [{ bad: changed('netfs', ["    <protocol ver='4.2'/>\n", '']), good: clean.netfs }],
  visit: {
    pool(subject, context) {
      const { pool } = subject
      if (pool.type !== 'netfs' || !isNfs(pool) || !pool.source || pool.source.protocol?.ver) return
      if (readNfsOptions(nfsOptions(pool).map(({ name }) => name)).versionOptions.length > 0) return
      context.report(
        tagOf(subject, pool.source),
        fixBy(
          subject,
          'write protocol 4.2',
          (draft) => {
            if (draft.pool?.type === 'netfs' && draft.pool.source) draft.pool.source.protocol = { ver: '4.2' }
          },
          false,
        ),
      )
    },
  },
})
