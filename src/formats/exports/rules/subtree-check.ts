import { exportsRule } from '../rule.ts'
import { optionPlace } from '../written.ts'

export const rule = exportsRule({
  id: 'exports/subtree-check',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'Subtree checking is on.',
  reason: 'Handles hold the place of a file: when a file that is open is renamed into another directory, its users get stale file handles.',
  remedy: 'Write `no_subtree_check`, and export whole filesystems.',
  source: 'exports(5), no_subtree_check',
  message: ({ path }) => `subtree_check on ${path}: renaming a file that is open makes its handles stale`,
  examples: [{ bad: '/srv/a 10.0.0.10(rw,subtree_check)\n', good: '/srv/a 10.0.0.10(rw,no_subtree_check)\n' }],
  visit: {
    export(subject, context) {
      if (!subject.flags.subtreeCheck) return
      const span = optionPlace(subject, (option) => option === 'subtree_check')
      context.report(
        { document: subject.document, span },
        {
          data: { path: subject.path },
          fix: { title: 'write no_subtree_check', edits: [{ ...span, text: 'no_subtree_check' }], safe: true },
        },
      )
    },
  },
})
