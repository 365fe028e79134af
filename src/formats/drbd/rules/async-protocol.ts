import { parseIPv4, parseIPv6 } from '../../../vocabulary/index.ts'
import type { EffectiveConnection, EffectiveEnd } from '../effective/types.ts'
import { exampleResource } from '../example.ts'
import { holders, isFenced, optionAt, resourceAt } from '../in-force.ts'
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
  examples: [{ bad: exampleResource({ net: { protocol: 'B' } }), good: exampleResource() }],
  visit: {
    connection(connection, context) {
      const { net, resource, hosts } = connection
      const { protocol = 'C' } = net
      if (protocol === 'C' || hosts.length < 2) return
      // Between two sites, and on top of another resource, A keeps a copy that nobody takes over to without a decision.
      const takesOver = isFenced(resource) || net.allowTwoPrimaries === true || isOneNetwork(connection)
      const isCopied = hosts.every((host) => holders(resource).includes(host))
      if (!isCopied) return
      context.report(optionAt(context, net, 'protocol') ?? resourceAt(resource), {
        data: { protocol, loses: LOSES[protocol]! },
        ...(takesOver ? {} : { severity: 'info' as const }),
      })
    },
  },
})

/** Both ends of a path are in one /24, or /64: hosts of one site. */
function isOneNetwork({ paths, hosts }: EffectiveConnection): boolean {
  if (hosts.some(({ kind, host }) => kind === 'stacked' || host.proxy !== undefined)) return false
  return paths.some(({ ends }) => {
    const [a, b] = ends.map(networkOf)
    return a !== undefined && a === b
  })
}

function networkOf({ address, endpoint }: EffectiveEnd): string | undefined {
  if (!address || endpoint?.viaProxyOn || endpoint?.outsideAddress) return undefined
  const { family, host } = address
  return family === 'ipv6' ? parseIPv6(host)?.slice(0, 8).join('.') : parseIPv4(host)?.slice(0, 3).join('.')
}
