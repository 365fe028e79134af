import { headSpan, nodeOf } from '../effective/index.ts'
import { exampleResource } from '../example.ts'
import { hostName, relatedAt, resourceAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'

export const rule = drbdRule({
  id: 'drbd/duplicate-connection',
  effect: 'unsafe',
  severity: 'error',
  summary: 'Two hosts are connected twice.',
  reason: 'drbdadm sets the same peer up twice; the second time fails, and with it bringing up the resource.',
  remedy: 'Keep one of them: a connection for special options, or the mesh.',
  source: 'drbdadm up issues new-peer once for each connection',
  message: ({ a, b }) => `${a} and ${b} are connected already`,
  examples: [
    {
      bad: exampleResource({ more: 'connection { host alpha; host beta; }\n    connection-mesh { hosts alpha beta; }' }),
      good: exampleResource({ more: 'connection-mesh { hosts alpha beta; }' }),
    },
  ],
  visit: {
    resource(resource, context) {
      if (resource.connections.length < 2) return
      const first = new Map<string, ReturnType<typeof resourceAt>>()
      for (const { hosts, source, document } of resource.connections) {
        const [a, b] = hosts
        if (!a || !b) continue
        const place = source ? { document, span: headSpan(document, nodeOf(document, source)) } : resourceAt(resource)
        const mark = [resource.hosts.indexOf(a), resource.hosts.indexOf(b)].sort().join()
        const before = first.get(mark)
        if (!before) first.set(mark, place)
        else context.report(place, { data: { a: hostName(a), b: hostName(b) }, related: [relatedAt(before, 'the first connection')] })
      }
    },
  },
})
