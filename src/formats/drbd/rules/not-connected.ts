import { exampleResource, onHost } from '../example.ts'
import { hostAt, hostName, resourceAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'

const THREE = `${onHost('alpha', 0)}\n    ${onHost('beta', 1)}\n    ${onHost('gamma', 2)}`

export const rule = drbdRule({
  id: 'drbd/not-connected',
  effect: 'unsafe',
  severity: 'error',
  summary: 'A host of the resource is connected to no other.',
  reason:
    'drbdadm brings the resource up without that peer and says nothing: nothing is replicated to it, and after a failover its data are old or empty.',
  remedy: 'With three hosts and more write a connection-mesh with all of them, or every connection.',
  source: 'DRBD User’s Guide, "The connection sections"; drbdadm connects two hosts by itself, never three',
  message: ({ host, resource }) =>
    host === undefined
      ? `no two hosts of ${resource} are connected: nothing is replicated`
      : `${host} is connected to no other host: nothing is replicated to it`,
  examples: [
    {
      bad: exampleResource({ hosts: THREE }),
      good: exampleResource({ hosts: THREE, more: 'connection-mesh { hosts alpha beta gamma; }' }),
    },
    {
      bad: exampleResource({ hosts: THREE, more: 'connection { host alpha; host beta; }' }),
      good: exampleResource({ hosts: THREE, more: 'connection-mesh { hosts alpha beta gamma; }' }),
    },
  ],
  visit: {
    resource(resource, context) {
      const { hosts, connections } = resource
      // Where drbdadm refuses everything it says itself which end is missing.
      if (context.set.effective.refusals.length > 0) return
      const [only] = connections
      if (hosts.length < 2 || (hosts.length === 2 && only?.hosts.length === 2) || hosts.some(({ kind }) => kind === 'this')) return
      const connected = new Set(connections.flatMap((connection) => (connection.hosts.length > 1 ? connection.hosts : [])))
      const lonely = hosts.filter((host) => !connected.has(host))
      if (lonely.length === hosts.length) context.report(resourceAt(resource), { data: { resource: resource.name } })
      else for (const host of lonely) context.report(hostAt(host), { data: { host: hostName(host) } })
    },
  },
})
