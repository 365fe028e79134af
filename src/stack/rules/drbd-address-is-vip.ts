import { keepalivedPair } from '../example/keepalived-pair.ts'
import { sameAddress } from '../facts/networks.ts'
import { stackRule } from '../rule.ts'

export const rule = stackRule({
  id: 'stack/drbd-address-is-vip',
  effect: 'unsafe',
  severity: 'error',
  summary: 'DRBD replicates over an address that moves between the hosts.',
  reason:
    'After a failover the address is on the other host: the endpoint has moved away from its node, and the connection to the old one never comes back.',
  remedy: 'Replicate over addresses that stay with their hosts.',
  source: 'drbd.conf-9(5), address',
  message: ({ address, host, resource, owner }) => `${address}, over which ${host} replicates ${resource}, is moved by ${owner}`,
  examples: [
    {
      bad: keepalivedPair({ '*/etc/drbd.d/r0.res': ['address 10.0.0.11:7789', 'address 10.0.0.50:7789'] }),
      good: keepalivedPair(),
    },
  ],
  check({ facts, report }) {
    for (const { resource, replicas } of facts.volumes) {
      for (const { host, addresses } of replicas) {
        for (const { address, place } of addresses) {
          const moving = facts.virtualAddresses.find((one) => sameAddress(one.address, address))
          if (!moving) continue
          report(place, {
            data: { address, host, resource, owner: moving.owner === 'keepalived' ? 'keepalived' : 'Pacemaker' },
            related: [[moving.place, 'where it is moved']],
          })
        }
      }
    }
  },
})
