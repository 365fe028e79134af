import type { EffectiveHost } from '../effective/types.ts'
import { exampleResource, onHost } from '../example.ts'
import { hostName, resourceAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'

const THREE = `${onHost('alpha', 0)}\n    ${onHost('beta', 1)}\n    ${onHost('gamma', 2)}`

export const rule = drbdRule({
  id: 'drbd/incomplete-mesh',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'Two hosts of the resource are connected to others, but not to each other.',
  reason:
    'DRBD 9 works on a full mesh: between hosts that do not see each other quorum is counted wrong, and a resync can start from an old copy.',
  remedy: 'Write one connection-mesh with all hosts.',
  source: 'DRBD User’s Guide, "The connection sections"',
  message: ({ a, b }) => `${a} and ${b} are not connected to each other; DRBD 9 needs a full mesh`,
  examples: [
    {
      bad: exampleResource({ hosts: THREE, more: 'connection-mesh { hosts alpha beta; }\n    connection { host beta; host gamma; }' }),
      good: exampleResource({ hosts: THREE, more: 'connection-mesh { hosts alpha beta gamma; }' }),
    },
  ],
  visit: {
    resource(resource, context) {
      const { hosts, connections } = resource
      if (hosts.length < 3 || hosts.some(({ kind }) => kind !== 'on')) return
      const peers = new Map<EffectiveHost, Set<EffectiveHost>>()
      for (const { hosts: ends } of connections) {
        for (const host of ends.length > 1 ? ends : []) {
          const known = peers.get(host) ?? new Set()
          for (const end of ends) known.add(end)
          peers.set(host, known)
        }
      }
      // A host without any connection is another finding's business.
      const connected = hosts.filter((host) => peers.has(host))
      connected.forEach((x, i) => {
        for (const y of connected.slice(i + 1)) {
          if (peers.get(x)!.has(y)) continue
          context.report(resourceAt(resource), { data: { a: hostName(x), b: hostName(y) } })
        }
      })
    },
  },
})
