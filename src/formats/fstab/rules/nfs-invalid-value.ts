import { reportOption } from '../places.ts'
import { fstabRule } from '../rule.ts'

export const rule = fstabRule({
  id: 'nfs-mount/invalid-value',
  effect: 'rejected',
  severity: 'error',
  summary: 'An NFS option with a value that cannot be.',
  reason: 'mount.nfs or the kernel refuses the mount with "invalid argument"; `sloppy` helps against some.',
  remedy: 'Write a value that nfs(5) names.',
  source: "nfs(5); mount.nfs(8); the kernel's table of NFS options",
  message: ({ keyword, value, expected }) => `${keyword} takes ${expected}${value === '' ? '' : `, not ${value}`}: the mount is refused`,
  examples: [
    { bad: '192.0.2.50:/srv/a  /data  nfs  hard,vers=5  0  0\n', good: '192.0.2.50:/srv/a  /data  nfs  hard,vers=4.2  0  0\n' },
    { bad: '192.0.2.50:/srv/a  /data  nfs  hard,timeo=1m  0  0\n', good: '192.0.2.50:/srv/a  /data  nfs  hard,timeo=600  0  0\n' },
    { bad: '192.0.2.50:/srv/a  /data  nfs  hard,noac=1  0  0\n', good: '192.0.2.50:/srv/a  /data  nfs  hard,noac  0  0\n' },
  ],
  visit: {
    nfs(subject, context) {
      for (const problem of subject.nfs.settings.problems) {
        if (problem.kind !== 'invalid-value' || problem.tolerated) continue
        const { index, keyword, value, expected } = problem
        reportOption(subject, index, context, { data: { keyword, value, expected } })
      }
    },
  },
})
