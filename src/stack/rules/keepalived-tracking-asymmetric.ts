import { keepalivedPair } from '../example/keepalived-pair.ts'
import type { Tracked, VrrpMember } from '../facts/types.ts'
import { stackRule } from '../rule.ts'
import { comparisons, memberName } from './_election.ts'

export const rule = stackRule({
  id: 'stack/keepalived-tracking-asymmetric',
  effect: 'advice',
  severity: 'warning',
  summary: 'Two nodes of a virtual router do not track the same: one of them notices failures that the other one does not.',
  reason:
    'After a failover the address sits on a node that judges itself by other measures. A failure that moved the address away from one node does not move it away from the other, or moves it later.',
  remedy: 'Track the same checks with the same weight, fall and rise on every node.',
  source: 'keepalived.conf(5), track_script',
  message: ({ member, other, what }) => `${what} on ${member}, and not on ${other}`,
  examples: [
    {
      bad: keepalivedPair({
        '*/etc/keepalived/keepalived.conf': [
          ['vrrp_instance', 'vrrp_track_process nfsd {\n    process nfsd\n}\nvrrp_instance'],
          ['        chk_nfs\n    }\n', '        chk_nfs\n    }\n    track_process {\n        nfsd\n    }\n'],
        ],
        'nas2/etc/keepalived/keepalived.conf': ['    track_process {\n        nfsd\n    }\n', ''],
      }),
      good: keepalivedPair(),
    },
    {
      bad: keepalivedPair({ 'nas2/etc/keepalived/keepalived.conf': ['    fall 2\n', '    fall 4\n'] }),
      good: keepalivedPair({ '*/etc/keepalived/keepalived.conf': ['    fall 2\n', '    fall 4\n'] }),
    },
  ],
  check({ facts, report }) {
    for (const [member, first] of comparisons(facts)) {
      tell(member, first)
      tell(first, member, true)
    }
    function tell(member: VrrpMember, other: VrrpMember, isReturn = false): void {
      for (const tracked of member.tracked) {
        // Interfaces have other names on other machines.
        if (tracked.kind === 'interface' || !tracked.isDefined) continue
        const its = other.tracked.find((one) => isSameCheck(one, tracked))
        const what = its ? differenceOf(tracked, its) : `${tracked.kind} ${tracked.name} is tracked`
        if (what === undefined || (its && (isReturn || !its.isDefined))) continue
        report(tracked.place, {
          data: { member: memberName(member), other: memberName(other), what },
          related: [[its?.place ?? other.at('trackScript'), its ? `${other.host} tracks it so` : `what ${other.host} tracks`]],
        })
      }
    }
  },
})

/** By name, or by what is run: names are each file's own. */
const isSameCheck = (a: Tracked, b: Tracked): boolean =>
  a.kind === b.kind && (a.name === b.name || (a.command !== undefined && a.command === b.command))

function differenceOf(a: Tracked, b: Tracked): string | undefined {
  for (const field of ['weight', 'fall', 'rise', 'reverse'] as const) {
    if (a[field] !== b[field]) return `${a.name} has ${field} ${a[field]} (not ${b[field]})`
  }
  return undefined
}
