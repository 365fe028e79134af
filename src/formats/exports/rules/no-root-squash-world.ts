import { audienceOf, givesRoot } from '../audience.ts'
import { exportsRule } from '../rule.ts'
import { optionPlace } from '../written.ts'

export const rule = exportsRule({
  id: 'exports/no-root-squash-world',
  effect: 'unsafe',
  severity: 'error',
  summary: 'Everyone may write as root.',
  reason: 'Whoever reaches the server and is root on a machine of their own is root on the data.',
  remedy: 'Name the machines that need it, or squash root.',
  source: 'exports(5), User ID Mapping',
  supersedes: ['exports/world-writable'],
  message: ({ path }) => `everyone is root on ${path}: no_root_squash for all machines`,
  examples: [
    { bad: '/srv/a *(rw,no_root_squash)\n', good: '/srv/a 10.0.0.10(rw,no_root_squash)\n' },
    { bad: '/srv/a 0.0.0.0/0.0.0.0(rw,no_root_squash)\n', good: '/srv/a 10.0.0.10(rw,no_root_squash)\n' },
  ],
  visit: {
    export(subject, context) {
      if (audienceOf(subject, context.options.wide) !== 'everyone' || !subject.flavors.some(givesRoot)) return
      const span = optionPlace(subject, (option) => option === 'no_root_squash')
      context.report({ document: subject.document, span }, { data: { path: subject.path } })
    },
  },
})
