import { keepalivedPair, unicast } from '../example/keepalived-pair.ts'
import { sameAddress } from '../facts/networks.ts'
import type { Facts, VrrpMember } from '../facts/types.ts'
import { stackRule } from '../rule.ts'
import { contested, memberName } from './_election.ts'

export const rule = stackRule({
  id: 'stack/keepalived-unicast-peers',
  effect: 'unsafe',
  severity: 'error',
  summary: 'A node of a virtual router is no unicast peer of another one: it never hears that one, and becomes master beside it.',
  reason: 'Adverts go to the listed peers only. A node that is not listed hears nothing, takes the master for dead and takes the address.',
  remedy: 'List, on every node, the unicast_src_ip of every other node.',
  source: 'keepalived.conf(5), unicast_peer',
  message: ({ member, other, address }) =>
    `${member} sends no adverts to ${address}, from which ${other} sends: ${other} does not hear it, and both can hold the addresses`,
  examples: [
    {
      bad: keepalivedPair({
        'nas1/etc/keepalived/keepalived.conf': unicast('10.0.0.11', '10.0.0.13'),
        'nas2/etc/keepalived/keepalived.conf': unicast('10.0.0.12', '10.0.0.11'),
      }),
      good: keepalivedPair({
        'nas1/etc/keepalived/keepalived.conf': unicast('10.0.0.11', '10.0.0.12'),
        'nas2/etc/keepalived/keepalived.conf': unicast('10.0.0.12', '10.0.0.11'),
      }),
    },
  ],
  check({ facts, report }) {
    for (const { members } of contested(facts)) {
      for (const member of members) {
        for (const other of members) {
          const address = other.unicast?.source
          if (member.host === other.host || !member.unicast || address === undefined) continue
          if (member.unicast.peers.some((peer) => isOwn(peer, address, other, facts))) continue
          report(member.at('unicastPeer'), {
            data: { member: memberName(member), other: memberName(other), address },
            related: [[other.at('unicastSrcIp'), `${other.host} sends from ${address}`]],
          })
        }
      }
    }
  },
})

/** A peer may be listed by another address that files say is the host's. */
const isOwn = (peer: string, source: string, { host }: VrrpMember, { hosts }: Facts): boolean =>
  sameAddress(peer, source) ||
  (hosts.find(({ name }) => name === host)?.addresses.some(({ address }) => sameAddress(address, peer)) ?? false)
