import { booleanOf } from '../effective/index.ts'
import { changed, clean } from '../example.ts'
import { parameterPlace } from '../places.ts'
import { pacemakerRule } from '../rule.ts'
import { isWithin, storageKind } from '../storage.ts'

const SHARED = "<nvpair id='nfsd-nfs_shared_infodir' name='nfs_shared_infodir' value='/srv/nfs/nfsinfo'/>"

export const rule = pacemakerRule({
  id: 'pacemaker/infodir',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'The NFS server’s memory of its clients stays on the node that died.',
  reason:
    'The node that takes over does not know who had locks and open files: clients cannot reclaim them, and two may get the same lock.',
  remedy: 'Set nfs_shared_infodir to a directory on the file system that the cluster mounts.',
  source: 'ocf_heartbeat_nfsserver(7), nfs_shared_infodir',
  message: ({ directory }) =>
    directory === ''
      ? 'without nfs_shared_infodir the state of locks and NFSv4 clients does not move along'
      : `${directory} lies below no file system that the cluster mounts: the state of locks and clients does not move along`,
  examples: [
    { bad: changed([SHARED, "<nvpair id='nfsd-p' name='nfs_ip' value='10.0.0.10'/>"]), good: clean },
    { bad: changed(["value='/srv/nfs/nfsinfo'", "value='/var/lib/nfs'"]), good: clean },
  ],
  visit: {
    primitive({ cib, primitive }, context) {
      if (primitive.agent !== 'ocf:heartbeat:nfsserver') return
      const directory = primitive.params.get('nfs_shared_infodir')?.value ?? ''
      const mounts = cib.primitives.filter((one) => storageKind(one) === 'filesystem')
      const points = mounts.flatMap((one) => one.params.get('directory')?.value ?? [])
      if (mounts.length === 0 || points.length < mounts.length) return
      if (
        directory === ''
          ? booleanOf(primitive.params.get('nfsv4_only')?.value) === true
          : points.some((point) => isWithin(directory, point))
      )
        return
      context.report(parameterPlace(cib, primitive, 'nfs_shared_infodir'), { data: { directory } })
    },
  },
})
