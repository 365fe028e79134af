import { nearestNfsOption } from '../../../vocabulary/index.ts'
import { changeOption, reportOption } from '../places.ts'
import { fstabRule } from '../rule.ts'

/** Looking for the name that was meant takes half a millisecond. */
const SUGGESTION_LIMIT = 500

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
    set({ effective }, context) {
      let suggestions = 0
      for (const subject of effective.mounts) {
        for (const { kind, tolerated, index, option, keyword } of subject.nfs?.settings.problems ?? []) {
          if (kind !== 'unknown-keyword' || tolerated) continue
          const near = suggestions++ < SUGGESTION_LIMIT ? nearestNfsOption(keyword) : undefined
          const data = { keyword, ...(near === undefined ? {} : { nearest: near }) }
          const fix = near === undefined ? {} : changeOption(subject, index, near + option.slice(keyword.length), `write ${near}`, false)
          reportOption(subject, index, context, { data, ...fix })
        }
      }
    },
  },
})
