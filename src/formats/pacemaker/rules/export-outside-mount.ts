import { changed, clean } from '../example.ts'
import { parameterPlace, related } from '../places.ts'
import { pacemakerRule } from '../rule.ts'
import { isWithin, storageKind } from '../storage.ts'

export const rule = pacemakerRule({
  id: 'pacemaker/export-outside-mount',
  effect: 'unsafe',
  severity: 'error',
  summary: 'An export of a directory that is on no mounted file system.',
  reason: 'Each node exports its own directory of that name: clients find it empty, or write to a disk that the other node does not have.',
  remedy: 'Export a directory below the one that the cluster mounts.',
  source: 'ocf_heartbeat_exportfs(7), directory',
  message: ({ directory }) => `${directory} lies below no file system that the cluster mounts`,
  examples: [{ bad: changed(["value='/srv/nfs/vm'", "value='/srv/vm'"]), good: clean }],
  visit: {
    primitive({ cib, primitive }, context) {
      const directory = primitive.params.get('directory')?.value
      if (storageKind(primitive) !== 'export' || directory === undefined) return
      const mounts = cib.primitives.filter((one) => storageKind(one) === 'filesystem')
      const points = mounts.flatMap((one) => one.params.get('directory')?.value ?? [])
      if (points.length === 0 || points.length < mounts.length) return
      const stray = directory.split(/\s+/).find((path) => path !== '' && !points.some((point) => isWithin(path, point)))
      if (stray === undefined) return
      context.report(parameterPlace(cib, primitive, 'directory'), {
        data: { directory: stray },
        related: mounts.map((mount) => related(parameterPlace(cib, mount, 'directory'), 'mounted here')),
      })
    },
  },
})
