import { writeClient } from '../model/client-text.ts'
import { placeOf } from '../place-of.ts'
import { exportsRule } from '../rule.ts'

const KINDS: Readonly<Record<string, string>> = { host: 'host name', wildcard: 'pattern for host names', netgroup: 'netgroup' }

export const rule = exportsRule({
  id: 'exports/name-based-client',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'A client by name.',
  reason:
    'A name that cannot be resolved when exportfs runs is left out with exit code 0, and stays out: after a failover during a DNS outage the client is refused. Patterns and netgroups trust reverse DNS.',
  remedy: 'Write the address or the network.',
  source: 'exportfs: Failed to resolve; exports(5), Machine Name Formats',
  profiles: ['ha'],
  message: ({ client, kind }) => `${client} is a ${kind}: access depends on name service at the moment of the failover`,
  examples: [{ bad: '/srv/a web1(rw,fsid=11)\n', good: '/srv/a 10.0.0.10(rw,fsid=11)\n' }],
  visit: {
    export(subject, context) {
      const kind = KINDS[subject.client.type]
      if (kind === undefined || subject.network) return
      context.report({ document: subject.document, span: placeOf(subject) }, { data: { client: writeClient(subject.client), kind } })
    },
  },
})
