import { exampleResource } from '../example.ts'
import { fencedConnections, holders, optionAt, resourceAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'

const LOSES: Readonly<Record<string, string>> = {
  A: 'what has not left this host',
  B: 'what the peer has in memory only',
}

export const rule = drbdRule({
  id: 'drbd/async-protocol',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'Writes count as done before the peer has them on disk.',
  reason: 'An NFS server or a database tells its clients that data is safe. After a failover the last of these writes are missing.',
  remedy: 'Use protocol C between hosts that take over from each other; A is for a distant copy.',
  source: 'drbd.conf(5), net/protocol; DRBD User’s Guide, "Replication modes"',
  message: ({ protocol, loses }) => `protocol ${protocol}: a failover loses ${loses}, though it was confirmed`,
  examples: [
    {
      bad: exampleResource({ net: { protocol: 'B' } }),
      good: exampleResource(),
    },
  ],
  visit: {
    connection(connection, context) {
      const { net, resource, hosts } = connection
      const { protocol = 'C' } = net
      if (protocol === 'C' || hosts.length < 2) return
      // Hosts that fence each other, or that may both be primary, take over from each other; of others nothing is known.
      const takesOver = context.in('ha') || fencedConnections(resource).length > 0 || net.allowTwoPrimaries === true
      const isCopied = hosts.every((host) => holders(resource).includes(host))
      if (!isCopied) return
      context.report(optionAt(context, net, 'protocol') ?? resourceAt(resource), {
        data: { protocol, loses: LOSES[protocol]! },
        ...(takesOver ? {} : { severity: 'info' as const }),
      })
    },
  },
})
