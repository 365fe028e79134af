import { isOlder } from '../../../vocabulary/index.ts'
import { isWritten } from '../flags.ts'
import { placeOf } from '../place-of.ts'
import { exportsRule } from '../rule.ts'
import { addOption } from '../written.ts'

export const rule = exportsRule({
  id: 'exports/implicit-subtree',
  effect: 'advice',
  severity: 'info',
  summary: 'Neither subtree_check nor no_subtree_check is written.',
  reason: 'exportfs before 2.7.1 warns about each such client, and real warnings drown in it.',
  remedy: 'Write `no_subtree_check`.',
  source: 'exports(5), no_subtree_check; exportfs: Neither subtree_check or no_subtree_check specified',
  profiles: ['hardened'],
  message: ({ path }) => `${path} says neither subtree_check nor no_subtree_check, about which exportfs warns`,
  examples: [{ bad: '/srv/a 10.0.0.10(rw,sync)\n', good: '/srv/a 10.0.0.10(rw,sync,no_subtree_check)\n' }],
  visit: {
    export(subject, context) {
      const release = context.target['nfs-utils']
      if (release !== undefined && !isOlder(release, '2.7.1')) return
      if (isWritten(subject, 'subtreeCheck')) return
      const edit = addOption(subject, 'no_subtree_check')
      context.report(
        { document: subject.document, span: placeOf(subject) },
        { data: { path: subject.path }, ...(edit ? { fix: { title: 'write no_subtree_check', edits: [edit], safe: true } } : {}) },
      )
    },
  },
})
