import { exportsRule } from '../rule.ts'
import { optionPlace } from '../written.ts'

export const rule = exportsRule({
  id: 'exports/async',
  effect: 'unsafe',
  severity: 'error',
  summary: 'Writes are acknowledged before they are on stable storage.',
  reason: 'A crash or a failover of the server loses data that clients were told is safe, without any error.',
  remedy: 'Write `sync`, and speed up the storage below instead.',
  source: 'exports(5), async; RFC 1813, stable writes',
  message: ({ path }) => `${path} acknowledges writes before they are on disk (async): a crash loses them silently`,
  examples: [{ bad: '/srv/a 10.0.0.10(rw,async,no_subtree_check)\n', good: '/srv/a 10.0.0.10(rw,sync,no_subtree_check)\n' }],
  visit: {
    export(subject, context) {
      if (!subject.flags.async) return
      const span = optionPlace(subject, (option) => option === 'async')
      context.report(
        { document: subject.document, span },
        {
          data: { path: subject.path },
          ...(subject.flavors.every(({ readOnly }) => readOnly) ? { severity: 'info' as const } : {}),
          fix: { title: 'write sync', edits: [{ ...span, text: 'sync' }], safe: true },
        },
      )
    },
  },
})
