import { placeOf } from '../place-of.ts'
import { exportsRule } from '../rule.ts'

export const rule = exportsRule({
  id: 'exports/implicit-world',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'A directory without a client.',
  reason: 'It is exported to everyone. A client behind `#` or on a line that is not continued is no client.',
  remedy: 'Name the clients, or write `*` where everyone is meant.',
  source: 'exports(5), Machine Name Formats; exportfs: No host name given',
  supersedes: ['exports/world-writable'],
  message: ({ path }) => `no client is named: ${path} is exported to everyone`,
  examples: [
    { bad: '/srv/a # 10.0.0.10(rw)\n', good: '# /srv/a 10.0.0.10(rw)\n' },
    { bad: '/srv/a (ro)\n', good: '/srv/a *(ro)\n' },
  ],
  visit: {
    export(subject, context) {
      if (subject.client.type !== 'world' || !subject.client.anonymous) return
      context.report({ document: subject.document, span: placeOf(subject) }, { data: { path: subject.path } })
    },
  },
})
