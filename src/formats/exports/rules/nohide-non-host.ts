import { exportsRule } from '../rule.ts'
import { optionPlace } from '../written.ts'

export const rule = exportsRule({
  id: 'exports/nohide-non-host',
  effect: 'unsafe',
  severity: 'warning',
  summary: '`nohide` for more than one machine.',
  reason:
    'nohide is defined for single hosts only; with networks, patterns and netgroups clients may find an empty directory instead of the filesystem.',
  remedy: 'Write `crossmnt` on the parent.',
  source: 'exports(5), nohide',
  message: ({ path }) => `nohide on ${path} works for single hosts only`,
  examples: [{ bad: '/srv/a/b 10.0.0.0/25(ro,nohide)\n', good: '/srv/a 10.0.0.0/25(ro,crossmnt)\n' }],
  visit: {
    export(subject, context) {
      const { client, flags } = subject
      if (!flags.nohide || client.type === 'host') return
      const span = optionPlace(subject, (option) => option === 'nohide')
      context.report({ document: subject.document, span }, { data: { path: subject.path } })
    },
  },
})
