import { isWritten } from '../flags.ts'
import { placeOf } from '../place-of.ts'
import { exportsRule } from '../rule.ts'
import { addOption } from '../written.ts'

export const rule = exportsRule({
  id: 'exports/implicit-sync',
  effect: 'advice',
  severity: 'info',
  summary: 'Neither sync nor async is written.',
  reason: 'The default was async before nfs-utils 1.0: a reader cannot tell whether writes are safe on purpose.',
  remedy: 'Write `sync`.',
  source: 'exports(5), sync',
  profiles: ['hardened'],
  message: ({ path }) => `${path} is synchronous only by default`,
  examples: [{ bad: '/srv/a 10.0.0.10(rw,no_subtree_check)\n', good: '/srv/a 10.0.0.10(rw,sync,no_subtree_check)\n' }],
  visit: {
    export(subject, context) {
      if (isWritten(subject, 'async')) return
      const edit = addOption(subject, 'sync')
      context.report(
        { document: subject.document, span: placeOf(subject) },
        { data: { path: subject.path }, ...(edit ? { fix: { title: 'write sync', edits: [edit], safe: true } } : {}) },
      )
    },
  },
})
