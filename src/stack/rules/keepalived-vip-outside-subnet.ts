import { keepalivedPair, unicast } from '../example/keepalived-pair.ts'
import { isWithin, networkOf } from '../facts/networks.ts'
import { stackRule } from '../rule.ts'
import { memberName } from './_election.ts'

export const rule = stackRule({
  id: 'stack/keepalived-vip-outside-subnet',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'An address lies in another network than the interface that it is added to.',
  reason:
    'The address comes with a network that nobody else on this link has: routers and clients do not look for it here, and the host sends to that network over the wrong interface.',
  remedy:
    'Use an address of the interface’s own network, name the right interface with dev, or write the prefix /32 where it is routed on purpose.',
  source: 'keepalived.conf(5), virtual_ipaddress',
  message: ({ member, address, device, own }) => `${address} on ${member} is in another network than ${own}, the address of ${device}`,
  examples: [
    {
      bad: keepalivedPair({
        'nas1/etc/keepalived/keepalived.conf': unicast('10.9.0.11', '10.9.0.12'),
        'nas2/etc/keepalived/keepalived.conf': unicast('10.9.0.12', '10.9.0.11'),
      }),
      good: keepalivedPair({
        'nas1/etc/keepalived/keepalived.conf': unicast('10.0.0.11', '10.0.0.12'),
        'nas2/etc/keepalived/keepalived.conf': unicast('10.0.0.12', '10.0.0.11'),
      }),
    },
  ],
  check({ facts, report }) {
    for (const member of facts.virtualRouters.flatMap(({ members }) => members)) {
      const host = facts.hosts.find(({ name }) => name === member.host)
      for (const { address, prefix, interface: device, place } of member.addresses) {
        const network = networkOf(address, prefix)
        // An address that is a network of its own lies nowhere else; of link-local ones every link has the same.
        if (!network || prefix === network.address.length * 8 || LINK_LOCAL.test(address) || device === undefined) continue
        const own = host?.addresses.filter((one) => one.interface === device && one.address.includes(':') === address.includes(':')) ?? []
        const [first] = own
        if (
          !first ||
          own.some((one) => isWithin(network, one.address) || isWithin(networkOf(one.address, one.prefix ?? 128) ?? network, address))
        )
          continue
        report(place, {
          data: { member: memberName(member), address: `${address}/${prefix}`, device, own: first.address },
          related: [[first.place, `the address of ${device}`]],
        })
      }
    }
  },
})

const LINK_LOCAL = /^(?:fe80:|169\.254\.)/i
