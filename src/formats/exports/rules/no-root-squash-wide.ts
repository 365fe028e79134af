import { audienceOf, givesRoot } from '../audience.ts'
import { writeClient } from '../model/client-text.ts'
import { exportsRule } from '../rule.ts'
import { optionPlace } from '../written.ts'

export const rule = exportsRule({
  id: 'exports/no-root-squash-wide',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'Many machines may write as root.',
  reason: 'Whoever is root on any machine of the network, or can give a machine an address in it, is root on the data.',
  remedy: 'Name the machines that need it, or squash root.',
  source: 'exports(5), User ID Mapping',
  message: ({ path, client }) => `every machine of ${client} is root on ${path}`,
  examples: [{ bad: '/srv/a 10.0.0.0/8(rw,no_root_squash)\n', good: '/srv/a 10.0.0.10(rw,no_root_squash)\n' }],
  visit: {
    export(subject, context) {
      if (audienceOf(subject, context.options.wide) !== 'many' || !subject.flavors.some(givesRoot)) return
      const span = optionPlace(subject, (option) => option === 'no_root_squash')
      context.report({ document: subject.document, span }, { data: { path: subject.path, client: writeClient(subject.client) } })
    },
  },
})
