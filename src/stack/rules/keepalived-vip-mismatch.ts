import { keepalivedPair } from '../example/keepalived-pair.ts'
import { sameAddress } from '../facts/networks.ts'
import type { VrrpMember } from '../facts/types.ts'
import { stackRule } from '../rule.ts'
import { comparisons, memberName } from './_election.ts'

export const rule = stackRule({
  id: 'stack/keepalived-vip-mismatch',
  effect: 'unsafe',
  severity: 'error',
  summary: 'Two nodes of a virtual router have different lists of addresses.',
  reason:
    'An advert that lists other addresses is thrown away: both nodes become master. A prefix that differs is not noticed by VRRP, but after a failover the address sits in another network than before.',
  remedy:
    'Write the same addresses with the same prefixes on every node; of more addresses than one, which need not be announced, put all but the first into virtual_ipaddress_excluded.',
  source: 'RFC 3768 section 7.1; run with two daemons',
  message: ({ member, other, only, prefix, its }) =>
    prefix === undefined
      ? `${member} and ${other} do not list the same addresses (${only}): adverts are thrown away, and both nodes hold theirs`
      : `${only} has the prefix ${prefix} on ${member} and ${its} on ${other}`,
  examples: [
    {
      bad: keepalivedPair({
        'nas2/etc/keepalived/keepalived.conf': ['        10.0.0.50/24\n', '        10.0.0.50/24\n        10.0.0.51/24\n'],
      }),
      good: keepalivedPair({
        '*/etc/keepalived/keepalived.conf': ['        10.0.0.50/24\n', '        10.0.0.50/24\n        10.0.0.51/24\n'],
      }),
    },
    {
      bad: keepalivedPair({ 'nas2/etc/keepalived/keepalived.conf': ['10.0.0.50/24', '10.0.0.50/32'] }),
      good: keepalivedPair(),
    },
  ],
  check({ facts, report }) {
    for (const [member, first] of comparisons(facts)) {
      const only = [...missing(member, first), ...missing(first, member)]
      const data = { member: memberName(member), other: memberName(first) }
      if (only.length > 0) {
        report(member.at('virtualIpaddress'), {
          data: { ...data, only: `${only.join(', ')} on one of them only` },
          related: [[first.at('virtualIpaddress'), `the addresses of ${first.host}`]],
        })
        continue
      }
      for (const { address, prefix, place } of member.addresses) {
        const its = first.addresses.find((one) => sameAddress(one.address, address))
        if (!its || its.prefix === prefix) continue
        report(place ?? member.at('virtualIpaddress'), {
          data: { ...data, only: address, prefix: `/${prefix}`, its: `/${its.prefix}` },
          severity: 'warning',
          related: [[its.place, `/${its.prefix} on ${first.host}`]],
        })
      }
    }
  },
})

const missing = (member: VrrpMember, other: VrrpMember): string[] =>
  member.addresses.filter(({ address }) => !other.addresses.some((its) => sameAddress(its.address, address))).map(({ address }) => address)
