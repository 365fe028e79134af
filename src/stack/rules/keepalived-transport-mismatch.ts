import { keepalivedPair, unicast } from '../example/keepalived-pair.ts'
import type { VrrpMember } from '../facts/types.ts'
import { stackRule } from '../rule.ts'
import { comparisons, memberName } from './_election.ts'

export const rule = stackRule({
  id: 'stack/keepalived-transport-mismatch',
  effect: 'unsafe',
  severity: 'error',
  summary: 'One node of a virtual router sends its adverts by unicast, the other to a multicast group: both become master.',
  reason: 'Adverts reach nobody who listens for them, so each node believes it is alone and holds the address.',
  remedy: 'List the other node as unicast_peer on every node, or on none; and name the same multicast group.',
  source: 'keepalived.conf(5), unicast_peer; run with two daemons',
  message: ({ member, how, other, its }) =>
    `${member} sends its adverts ${how}, ${other} ${its}: neither hears the other, and both hold the addresses`,
  examples: [
    {
      bad: keepalivedPair({ 'nas1/etc/keepalived/keepalived.conf': unicast('10.0.0.11', '10.0.0.12') }),
      good: keepalivedPair({
        'nas1/etc/keepalived/keepalived.conf': unicast('10.0.0.11', '10.0.0.12'),
        'nas2/etc/keepalived/keepalived.conf': unicast('10.0.0.12', '10.0.0.11'),
      }),
    },
  ],
  check({ facts, report }) {
    for (const [member, first] of comparisons(facts)) {
      const [how, its] = [transportOf(member), transportOf(first)]
      if (how === its) continue
      report(placeOf(member), {
        data: { member: memberName(member), how, other: memberName(first), its },
        related: [[placeOf(first), `${first.host}: ${its}`]],
      })
    }
  },
})

const transportOf = ({ unicast, multicastGroup }: VrrpMember): string =>
  unicast ? 'to unicast peers' : multicastGroup === undefined ? 'by multicast' : `to the multicast group ${multicastGroup}`

const placeOf = (member: VrrpMember) => member.at(member.unicast ? 'unicastPeer' : 'virtualRouterId')
