import { exampleResource, onHost } from '../example.ts'
import { hostAt, hostName, relatedAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'

const bare = (name: string, id: number): string => onHost(name, id).replace(`node-id ${id}; `, '')

export const rule = drbdRule({
  id: 'drbd/node-id-implicit',
  effect: 'advice',
  severity: 'info',
  summary: 'Node ids are made from the addresses.',
  reason:
    'The ids are kept in the metadata on disk. When the hosts get other addresses they can swap, and DRBD refuses to connect or resyncs everything.',
  remedy: 'Write the node-id that `drbdadm dump` shows for each host.',
  source: 'drbd.conf(5), on, node-id; DRBD User’s Guide, "Configuring your resource"',
  profiles: ['ha'],
  message: ({ a, idOfA, b, idOfB }) => `${a} is node ${idOfA} and ${b} node ${idOfB} only as long as the addresses stay as they are`,
  examples: [
    {
      bad: exampleResource({ hosts: `${bare('alpha', 0)}\n    ${bare('beta', 1)}` }),
      good: exampleResource(),
      profile: 'ha',
    },
  ],
  visit: {
    resource({ hosts }, context) {
      const [a, b] = hosts.filter(({ isImplicitId, nodeId }) => isImplicitId && nodeId !== undefined)
      if (!a || !b) return
      const data = { a: hostName(a), idOfA: a.nodeId!, b: hostName(b), idOfB: b.nodeId! }
      context.report(hostAt(a), { data, related: [relatedAt(hostAt(b), `node ${b.nodeId} now`)] })
    },
  },
})
