import { changeOption, reportOption } from '../places.ts'
import { fstabRule } from '../rule.ts'

export const rule = fstabRule({
  id: 'nfs-mount/nolock',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'Locks that other clients do not see.',
  reason: 'Programs lock files and believe it, while those on other clients write to the same files.',
  remedy: 'Leave the option out, unless no other client uses the files.',
  source: 'nfs(5), lock/nolock, local_lock',
  message: ({ option, version }) =>
    `with ${option} this client keeps its locks to itself${version ? '' : ', if version 3 is negotiated'}; other clients write to locked files`,
  examples: [
    { bad: '192.0.2.50:/srv/a  /data  nfs  rw,nolock  0  0\n', good: '192.0.2.50:/srv/a  /data  nfs  rw  0  0\n' },
    {
      bad: '192.0.2.50:/srv/a  /data  nfs  rw,vers=3,local_lock=flock  0  0\n',
      good: '192.0.2.50:/srv/a  /data  nfs  ro,vers=3,local_lock=flock  0  0\n',
    },
  ],
  visit: {
    nfs(subject, context) {
      const { settings, version } = subject.nfs
      // With version 4 the kernel ignores these options; where none is given, version 4 is tried first.
      if (settings.localLock === 'none' || settings.readOnly || version?.startsWith('4')) return
      const index = settings.indexOf('nolock', 'local_lock')!
      const option = subject.options[index]!
      reportOption(subject, index, context, {
        data: version === undefined ? { option } : { option, version },
        ...(version === undefined ? { severity: 'info' as const } : {}),
        ...changeOption(subject, index, undefined, `take out ${option}`, false),
      })
    },
  },
})
