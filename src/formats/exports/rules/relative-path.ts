import { exportsRule } from '../rule.ts'

export const rule = exportsRule({
  id: 'exports/relative-path',
  effect: 'altered',
  severity: 'error',
  summary: 'A path that does not begin with a slash.',
  reason: 'exportfs looks for it below the directory in which it was started, and exports whatever it finds there.',
  remedy: 'Write the absolute path.',
  source: 'exports(5); realpath(3) in exportfs',
  message: ({ path }) => `${path} does not begin with a slash: which directory is meant depends on where exportfs was started`,
  examples: [{ bad: 'srv/a 10.0.0.10(rw)\n', good: '/srv/a 10.0.0.10(rw)\n' }],
  visit: {
    file(document, context) {
      for (const entry of document.model.entries) {
        if (entry.path.startsWith('/')) continue
        context.report({ document, span: document.spanOf(entry, 'path') }, { data: { path: entry.path } })
      }
    },
  },
})
