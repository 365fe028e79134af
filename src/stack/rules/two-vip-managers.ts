import { clusterPair } from '../example/cluster-pair.ts'
import { keepalivedPair } from '../example/keepalived-pair.ts'
import { sameAddress } from '../facts/networks.ts'
import { stackRule } from '../rule.ts'

/** A virtual router of its own, without anything that it would run. */
const ROUTER = (address: string) => `global_defs {
    script_user root
    enable_script_security
}
${keepalivedPair()['nas1/etc/keepalived/keepalived.conf']!.split('}\n').slice(1, 2).join('}\n')}}
vrrp_instance NFS {
    state BACKUP
    interface eth0
    virtual_router_id 51
    priority 150
    nopreempt
    virtual_ipaddress {
        ${address}/24
    }
    track_script {
        chk_nfs
    }
}
`

export const rule = stackRule({
  id: 'stack/two-vip-managers',
  effect: 'unsafe',
  severity: 'error',
  summary: 'keepalived and Pacemaker both move the same address.',
  reason:
    'Each of the two decides for itself where the address belongs. They end up with the address on two hosts at once, and Pacemaker takes what keepalived adds or removes for a failure of its resource.',
  remedy: 'Leave the address to one of them: to Pacemaker where it also manages the storage.',
  source: 'ocf_heartbeat_IPaddr2(7); keepalived.conf(5), virtual_ipaddress',
  message: ({ address, resource, hosts }) => `${address} is moved by keepalived on ${hosts} and by Pacemaker’s resource ${resource}`,
  examples: [
    {
      bad: clusterPair({ 'nas1/etc/keepalived/keepalived.conf': ROUTER('10.0.0.10') }),
      good: clusterPair({ 'nas1/etc/keepalived/keepalived.conf': ROUTER('10.0.0.20') }),
    },
  ],
  check({ facts, report }) {
    for (const { address, owner, resource, place } of facts.virtualAddresses) {
      if (owner !== 'pacemaker') continue
      const other = facts.virtualAddresses.find((one) => one.owner === 'keepalived' && sameAddress(one.address, address))
      if (!other) continue
      report(other.place, {
        data: { address, resource: resource ?? 'of an address', hosts: other.hosts.join(' and ') },
        related: [[place, `the resource ${resource}`]],
      })
    }
  },
})
