import { placeOf } from '../place-of.ts'
import { exportsRule } from '../rule.ts'

export const rule = exportsRule({
  id: 'exports/missing-fsid',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'The identity of the filesystem in file handles is not pinned.',
  reason:
    'Handles are made from the filesystem’s UUID, or from its device number where it has none. Where that differs on the other node, clients get stale file handles after a failover.',
  remedy: 'Write an fsid, the same on every node: `fsid=11`.',
  source: 'exports(5), fsid; ocf:heartbeat:exportfs, fsid',
  profiles: ['ha'],
  message: ({ path }) =>
    `the fsid of ${path} is not pinned: file handles survive a failover only where the filesystem has the same UUID on every node`,
  examples: [{ bad: '/srv/a 10.0.0.10(rw)\n', good: '/srv/a 10.0.0.10(rw,fsid=11)\n' }],
  visit: {
    set({ effective }, context) {
      for (const [path, subjects] of effective.byPath) {
        const subject = subjects.find(({ flags }) => flags.fsid === undefined && flags.uuid === undefined)
        if (subject) context.report({ document: subject.document, span: placeOf(subject) }, { data: { path } })
      }
    },
  },
})
