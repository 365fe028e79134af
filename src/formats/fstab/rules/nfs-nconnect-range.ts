import { changeOption, reportOption } from '../places.ts'
import { fstabRule } from '../rule.ts'

export const rule = fstabRule({
  id: 'nfs-mount/nconnect-range',
  effect: 'rejected',
  severity: 'error',
  summary: 'More connections than the kernel opens, or none.',
  reason: 'The kernel refuses the mount: the value is out of range.',
  remedy: 'Write 1 to 16; beyond 8 little is gained.',
  source: "nfs(5), nconnect; the kernel's limit of 16",
  supersedes: ['nfs-mount/invalid-value'],
  message: ({ keyword, value }) => `${keyword} goes from 1 to 16, not ${value}: the mount is refused`,
  examples: [
    { bad: '192.0.2.50:/srv/a  /data  nfs  hard,nconnect=32  0  0\n', good: '192.0.2.50:/srv/a  /data  nfs  hard,nconnect=8  0  0\n' },
  ],
  visit: {
    nfs(subject, context) {
      for (const problem of subject.nfs.settings.problems) {
        if (problem.kind !== 'invalid-value' || problem.tolerated || !/^\d+$/.test(problem.value)) continue
        const { index, keyword, value } = problem
        if (keyword !== 'nconnect' && keyword !== 'max_connect') continue
        const limit = `${keyword}=${Number(value) < 1 ? 1 : 16}`
        reportOption(subject, index, context, { data: { keyword, value }, ...changeOption(subject, index, limit, `write ${limit}`, false) })
      }
    },
  },
})
