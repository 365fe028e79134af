import { isTrusting } from '../audience.ts'
import { exportsRule } from '../rule.ts'
import { dropOption, findOption } from '../written.ts'

export const rule = exportsRule({
  id: 'exports/insecure',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'Requests from unprivileged ports are taken.',
  reason: 'Any user of a client machine, not only its root, can speak NFS to the server under any user id.',
  remedy: 'Leave `insecure` out; where clients behind address translation need it, ask for Kerberos.',
  source: 'exports(5), secure',
  message: ({ path }) => `${path} takes requests from any port: every user of a client can pose as any other`,
  examples: [{ bad: '/srv/a 10.0.0.10(rw,insecure)\n', good: '/srv/a 10.0.0.10(rw)\n' }],
  visit: {
    export(subject, context) {
      // Where everybody is squashed there is nobody to pose as.
      if (!subject.flags.insecure || !subject.flavors.some((flavor) => isTrusting(flavor) && !flavor.allSquash)) return
      const found = findOption(subject, (option) => option === 'insecure')
      if (!found) return
      context.report(
        { document: subject.document, span: found.span },
        {
          data: { path: subject.path },
          fix: { title: 'leave out insecure', edits: [dropOption(subject.document, found)], safe: false },
        },
      )
    },
  },
})
