import { keepalivedPair } from '../example/keepalived-pair.ts'
import { sharesAddress } from '../facts/same-router.ts'
import { stackRule } from '../rule.ts'
import { memberName } from './_election.ts'

export const rule = stackRule({
  id: 'stack/keepalived-vrid-mismatch',
  effect: 'unsafe',
  severity: 'error',
  summary: 'Two nodes announce the same address under different virtual_router_id: both hold it.',
  reason: 'Each node elects a master among the routers of its own number, finds nobody else, and takes the address. Both hold it at once.',
  remedy: 'Write the same virtual_router_id on every node that shares the address.',
  source: 'RFC 5798 section 5.2.3; run with two daemons',
  message: ({ address, member, id, other, its }) =>
    `${member} has ${address} under virtual_router_id ${id}, ${other} under ${its}: neither hears the other, and both hold the address`,
  examples: [
    {
      bad: keepalivedPair({ 'nas2/etc/keepalived/keepalived.conf': ['virtual_router_id 51', 'virtual_router_id 52'] }),
      good: keepalivedPair(),
    },
  ],
  check({ facts, report }) {
    const members = facts.virtualRouters.flatMap((router) => router.members)
    members.forEach((member, index) => {
      const other = members
        .slice(0, index)
        .find(
          (one) =>
            one.host !== member.host &&
            one.family === member.family &&
            one.virtualRouterId !== member.virtualRouterId &&
            sharesAddress(one, member),
        )
      if (!other) return
      const address = member.addresses.find((one) => other.addresses.some((its) => its.address === one.address))!.address
      report(member.at('virtualRouterId'), {
        data: { address, member: memberName(member), id: member.virtualRouterId, other: memberName(other), its: other.virtualRouterId },
        related: [[other.at('virtualRouterId'), `virtual_router_id ${other.virtualRouterId} on ${other.host}`]],
      })
    })
  },
})
