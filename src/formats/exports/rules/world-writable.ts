import { audienceOf, isAnonymous, isTrusting } from '../audience.ts'
import { placeOf } from '../place-of.ts'
import { exportsRule } from '../rule.ts'

export const rule = exportsRule({
  id: 'exports/world-writable',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'Everyone may write.',
  reason: 'User ids are believed as sent: whoever reaches the server can write as any user but root.',
  remedy: 'List the networks that use the export, or ask for Kerberos.',
  source: 'exports(5), Machine Name Formats',
  message: ({ path }) => `everyone may write to ${path}`,
  examples: [{ bad: '/srv/a *(rw)\n', good: '/srv/a 10.0.0.0/24(rw)\n' }],
  visit: {
    export(subject, context) {
      const isOpen = subject.flavors.some((flavor) => !flavor.readOnly && (isTrusting(flavor) || isAnonymous(flavor)))
      if (!isOpen || audienceOf(subject, context.options.wide) !== 'everyone') return
      context.report({ document: subject.document, span: placeOf(subject) }, { data: { path: subject.path } })
    },
  },
})
