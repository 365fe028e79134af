import { changeOption, reportOption } from '../places.ts'
import { fstabRule } from '../rule.ts'

export const rule = fstabRule({
  id: 'nfs-mount/unknown-keyword',
  effect: 'rejected',
  severity: 'error',
  summary: 'An option that NFS does not know.',
  reason: 'The kernel refuses the mount with "invalid argument", unless `sloppy` is given.',
  remedy: 'Write the option as nfs(5) spells it.',
  source: "nfs(5); the kernel's table of NFS options",
  message: ({ keyword, nearest }) => `NFS does not know the option ${keyword}${nearest ? `; did you mean ${nearest}?` : ''}`,
  examples: [
    { bad: '192.0.2.50:/srv/a  /data  nfs  hard,nconect=4  0  0\n', good: '192.0.2.50:/srv/a  /data  nfs  hard,nconnect=4  0  0\n' },
    {
      bad: '192.0.2.50:/srv/a  /data  nfs  hard,errors=remount-ro  0  0\n',
      good: '192.0.2.50:/srv/a  /data  nfs  sloppy,hard,errors=remount-ro  0  0\n',
    },
  ],
  visit: {
    nfs(subject, context) {
      for (const problem of subject.nfs.settings.problems) {
        if (problem.kind !== 'unknown-keyword' || problem.tolerated) continue
        const { index, option, keyword, nearest } = problem
        const data = { keyword, ...(nearest === undefined ? {} : { nearest }) }
        const fix =
          nearest === undefined ? {} : changeOption(subject, index, nearest + option.slice(keyword.length), `write ${nearest}`, false)
        reportOption(subject, index, context, { data, ...fix })
      }
    },
  },
})
