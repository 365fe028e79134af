import { exportsRule } from '../rule.ts'
import { dropOption, findOption } from '../written.ts'

export const rule = exportsRule({
  id: 'exports/insecure-locks',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'Lock requests are not checked.',
  reason: 'Anybody who reaches the server can lock files that they may not read, and block those who may.',
  remedy: 'Leave the option out; only clients of the last century need it.',
  source: 'exports(5), insecure_locks',
  message: ({ path }) => `${path} takes lock requests from users without access to the file`,
  examples: [{ bad: '/srv/a 10.0.0.10(rw,no_auth_nlm)\n', good: '/srv/a 10.0.0.10(rw)\n' }],
  visit: {
    export(subject, context) {
      if (!subject.flags.insecureLocks) return
      const found = findOption(subject, (option) => option === 'insecure_locks')
      if (!found) return
      context.report(
        { document: subject.document, span: found.span },
        {
          data: { path: subject.path },
          fix: { title: 'leave the option out', edits: [dropOption(subject.document, found)], safe: false },
        },
      )
    },
  },
})
