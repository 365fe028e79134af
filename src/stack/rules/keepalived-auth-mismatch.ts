import { keepalivedPair } from '../example/keepalived-pair.ts'
import type { VrrpMember } from '../facts/types.ts'
import { stackRule } from '../rule.ts'
import { comparisons, memberName } from './_election.ts'

const AUTHENTICATION = '    authentication {\n        auth_type PASS\n        auth_pass secret1\n    }\n'

export const rule = stackRule({
  id: 'stack/keepalived-auth-mismatch',
  effect: 'unsafe',
  severity: 'error',
  summary: 'Two nodes of a virtual router authenticate differently: both become master.',
  reason: 'Adverts with another authentication are thrown away, so each node believes it is alone and holds the address.',
  remedy: 'Write the same authentication block on every node, or none.',
  source: 'RFC 2338 section 7.1; run with two daemons: of a password the first eight bytes count',
  message: ({ member, other, what }) => `${member} and ${other} have ${what}: adverts are thrown away, and both hold the addresses`,
  examples: [
    {
      bad: keepalivedPair({
        '*/etc/keepalived/keepalived.conf': ['    nopreempt\n', `    nopreempt\n${AUTHENTICATION}`],
        'nas2/etc/keepalived/keepalived.conf': ['secret1', 'secret2'],
      }),
      good: keepalivedPair({ '*/etc/keepalived/keepalived.conf': ['    nopreempt\n', `    nopreempt\n${AUTHENTICATION}`] }),
    },
  ],
  check({ facts, report }) {
    for (const [member, first] of comparisons(facts)) {
      // Another version is another fault, and version 3 has no authentication.
      if (member.version !== 2 || first.version !== 2) continue
      const what = differenceOf(member, first)
      if (what === undefined) continue
      report(member.at('authentication'), {
        data: { member: memberName(member), other: memberName(first), what },
        related: [[first.at('authentication'), `authentication of ${first.host}`]],
      })
    }
  },
})

function differenceOf({ authentication: a }: VrrpMember, { authentication: b }: VrrpMember): string | undefined {
  if (a?.type !== b?.type) return `auth_type ${a?.type ?? 'none'} and ${b?.type ?? 'none'}`
  return a && b && firstBytes(a.secret) !== firstBytes(b.secret) ? 'different passwords' : undefined
}

const firstBytes = (secret: string): string => secret.slice(0, 8)
