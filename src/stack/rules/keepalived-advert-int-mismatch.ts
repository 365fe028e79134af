import { keepalivedPair } from '../example/keepalived-pair.ts'
import { stackRule } from '../rule.ts'
import { comparisons, memberName } from './_election.ts'

export const rule = stackRule({
  id: 'stack/keepalived-advert-int-mismatch',
  effect: 'unsafe',
  severity: 'error',
  summary: 'Two nodes of a virtual router have different advert intervals.',
  reason:
    'With version 2 adverts of another interval are thrown away: both nodes become master. With version 3 a backup waits by the interval of whoever is master, so a failover takes as long as the other node says.',
  remedy: 'Write the same advert_int on every node.',
  source: 'RFC 3768 section 7.1, RFC 5798 section 6.1; run with two daemons',
  message: ({ member, interval, other, its, version }) =>
    version === 2
      ? `${member} has advert_int ${interval}, ${other} ${its}: adverts are thrown away, and both hold the addresses`
      : `${member} has advert_int ${interval}, ${other} ${its}: how long a failover takes depends on who is master`,
  examples: [
    {
      bad: keepalivedPair({ 'nas2/etc/keepalived/keepalived.conf': ['    nopreempt', '    advert_int 2\n    nopreempt'] }),
      good: keepalivedPair({ '*/etc/keepalived/keepalived.conf': ['    nopreempt', '    advert_int 2\n    nopreempt'] }),
    },
  ],
  check({ facts, report }) {
    for (const [member, first] of comparisons(facts)) {
      if (member.version !== first.version || member.advertInt === first.advertInt) continue
      const data = {
        member: memberName(member),
        interval: member.advertInt,
        other: memberName(first),
        its: first.advertInt,
        version: member.version,
      }
      report(member.at('advertInt'), {
        data,
        ...(member.version === 3 ? { severity: 'warning' as const } : {}),
        related: [[first.at('advertInt'), `advert_int ${first.advertInt} on ${first.host}`]],
      })
    }
  },
})
