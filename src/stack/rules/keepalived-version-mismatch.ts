import { keepalivedPair } from '../example/keepalived-pair.ts'
import { stackRule } from '../rule.ts'
import { comparisons, memberName } from './_election.ts'

export const rule = stackRule({
  id: 'stack/keepalived-version-mismatch',
  effect: 'unsafe',
  severity: 'error',
  summary: 'Two nodes of a virtual router speak different versions of VRRP: both become master.',
  reason: 'Adverts of another version are thrown away, so each node believes it is alone and holds the address.',
  remedy: 'Write the same version on every node.',
  source: 'RFC 5798 section 7.1; run with two daemons',
  message: ({ member, version, other, its }) =>
    `${member} speaks VRRP version ${version}, ${other} version ${its}: adverts are thrown away, and both hold the addresses`,
  examples: [
    {
      bad: keepalivedPair({ 'nas2/etc/keepalived/keepalived.conf': ['    nopreempt', '    version 3\n    nopreempt'] }),
      good: keepalivedPair({ '*/etc/keepalived/keepalived.conf': ['    nopreempt', '    version 3\n    nopreempt'] }),
    },
  ],
  check({ facts, report }) {
    for (const [member, first] of comparisons(facts)) {
      if (member.version === first.version) continue
      report(member.at('version'), {
        data: { member: memberName(member), version: member.version, other: memberName(first), its: first.version },
        related: [[first.at('version'), `version ${first.version} on ${first.host}`]],
      })
    }
  },
})
