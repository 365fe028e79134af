import { keepalivedPair } from '../example/keepalived-pair.ts'
import { servicesOf } from '../nfs/service.ts'
import { stackRule } from '../rule.ts'

export const rule = stackRule({
  id: 'stack/grace-shorter-than-lease',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'A host that takes over waits for less time than clients of the other host may take to come back.',
  reason:
    'A client renews its lease once in the time that the failed host granted. If the grace period of the new host is over before, the client comes too late: its locks are gone, and another client may have them.',
  remedy: 'Write the same lease-time and grace-time on every host.',
  source: 'rpc.nfsd(8), --grace-time and --lease-time; RFC 8881, section 8.4.2.1',
  message: ({ grace, host, lease, other }) =>
    `the grace period of ${grace} s on ${host} is shorter than the lease of ${lease} s that ${other} grants: clients lose their locks in a failover to ${host}`,
  examples: [
    {
      bad: keepalivedPair({ 'nas2/etc/nfs.conf': ['[nfsd]\n', '[nfsd]\nlease-time = 30\ngrace-time = 30\n'] }),
      good: keepalivedPair({ '*/etc/nfs.conf': ['[nfsd]\n', '[nfsd]\nlease-time = 30\ngrace-time = 30\n'] }),
    },
  ],
  check({ facts, report }) {
    const told = new Set<string>()
    for (const { hosts } of servicesOf(facts)) {
      const servers = facts.nfsServers.filter(({ host }) => host !== undefined && hosts.includes(host))
      for (const taking of servers) {
        // A host that does not even fit itself is the business of the rules about nfs.conf.
        if (taking.graceTime < taking.leaseTime) continue
        const failing = servers.find((server) => server !== taking && server.leaseTime > taking.graceTime)
        if (!failing || told.has(`${taking.host} ${failing.host}`)) continue
        told.add(`${taking.host} ${failing.host}`)
        report(taking.at('graceTime'), {
          data: { grace: taking.graceTime, host: taking.host!, lease: failing.leaseTime, other: failing.host! },
          related: [[failing.at('leaseTime'), `${failing.host} grants this lease`]],
        })
      }
    }
  },
})
