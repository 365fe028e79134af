import { keepalivedPair } from '../example/keepalived-pair.ts'
import { stackRule } from '../rule.ts'
import { asksCluster } from './_cluster.ts'

const FENCING = (handler: string) =>
  `    net {
        fencing resource-only;
    }
    handlers {
        fence-peer ${handler};
        unfence-peer ${handler.replace('fence', 'unfence')};
    }
    options {
`

export const rule = stackRule({
  id: 'stack/drbd-unmanaged-handler',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'DRBD asks Pacemaker to fence the peer, and there is no Pacemaker.',
  reason:
    'crm-fence-peer writes a constraint into the CIB of the cluster. Without a cluster it fails every time: the peer is not outdated, and with resource-and-stonith I/O stays frozen after the peer is lost.',
  remedy: 'Use a handler that works without Pacemaker, or DRBD quorum with three voters instead of fencing.',
  source: 'crm-fence-peer.9.sh of drbd-utils',
  message: ({ handler, resource, hosts }) => `${handler} of ${resource} asks Pacemaker, which ${hosts} do not run`,
  examples: [
    {
      bad: keepalivedPair({ '*/etc/drbd.d/r0.res': ['    options {\n', FENCING('/usr/lib/drbd/crm-fence-peer.9.sh')] }),
      good: keepalivedPair({ '*/etc/drbd.d/r0.res': ['    options {\n', FENCING('/usr/local/sbin/ask-fence-daemon')] }),
    },
  ],
  check({ facts, report }) {
    // A VIP of keepalived on hosts without corosync.conf: who moves the service is another one.
    if (facts.clusters.length > 0 || facts.memberships.length > 0) return
    const told = new Set<string>()
    for (const volume of facts.volumes) {
      const names = volume.replicas.map(({ host }) => host)
      const holders = facts.virtualAddresses.find(({ hosts }) => hosts.filter((host) => names.includes(host)).length > 1)
      const hosts = facts.hosts.filter(({ name, sets }) => holders?.hosts.includes(name) && sets.some(({ root }) => root !== undefined))
      if (!asksCluster(volume) || hosts.length < 2 || told.has(volume.resource)) continue
      told.add(volume.resource)
      report(volume.at('fencePeer'), {
        data: { handler: volume.fencePeer!, resource: volume.resource, hosts: hosts.map(({ name }) => name).join(' and ') },
        related: [[holders?.place, 'keepalived moves the address']],
      })
    }
  },
})
