import { exportsRule } from '../rule.ts'
import { optionPlace } from '../written.ts'

export const rule = exportsRule({
  id: 'exports/crossmnt-with-fsid',
  effect: 'unsafe',
  severity: 'warning',
  summary: '`crossmnt` beside an fsid.',
  reason:
    'Filesystems mounted below are exported as well, and the fsid is not theirs: their handles may differ on the other node after a failover.',
  remedy: 'Export each filesystem on a line of its own, with an fsid of its own.',
  source: 'exports(5), crossmnt',
  profiles: ['ha'],
  message: ({ path }) => `filesystems mounted below ${path} are exported too, and its fsid does not pin theirs`,
  examples: [{ bad: '/srv/a 10.0.0.10(rw,crossmnt,fsid=1)\n', good: '/srv/a 10.0.0.10(rw,fsid=1)\n/srv/a/b 10.0.0.10(rw,fsid=2)\n' }],
  visit: {
    export(subject, context) {
      const { fsid, uuid, crossmnt } = subject.flags
      // With fsid=0 it is the usual NFSv4 root, whose children are exported on lines of their own.
      if (!crossmnt || fsid === 0 || (fsid === undefined && uuid === undefined)) return
      const span = optionPlace(subject, (option) => option === 'crossmnt')
      context.report({ document: subject.document, span }, { data: { path: subject.path } })
    },
  },
})
