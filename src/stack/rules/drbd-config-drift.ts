import { keepalivedPair } from '../example/keepalived-pair.ts'
import { stackRule } from '../rule.ts'

export const rule = stackRule({
  id: 'stack/drbd-config-drift',
  effect: 'unsafe',
  severity: 'error',
  summary: 'Two hosts have different copies of a DRBD resource.',
  reason:
    'Each host acts on its own copy. Nodes that do not agree on addresses or ids do not connect, and the standby falls behind unnoticed; those that do not agree on quorum or protocol behave differently when the active one dies.',
  remedy: 'Copy one file to every host of the resource; drbdadm adjust makes it take effect.',
  source: 'DRBD User’s Guide, "Configuring your resource": the files are identical on all nodes',
  message: ({ resource, what, said, value, other, its }) =>
    `${resource}: ${what} is ${value} in the copy of ${said}, and ${its} in that of ${other}`,
  examples: [
    { bad: keepalivedPair({ 'nas2/etc/drbd.d/r0.res': ['10.0.0.12:7789', '10.0.0.12:7790'] }), good: keepalivedPair() },
    { bad: keepalivedPair({ 'nas3/etc/drbd.d/r0.res': ['        quorum majority;\n', '        quorum all;\n'] }), good: keepalivedPair() },
  ],
  check({ facts, report }) {
    for (const { subject, what, copy, first } of facts.drift ?? []) {
      report(copy.place, {
        data: { resource: subject, what, said: copy.said, value: copy.value, other: first.said, its: first.value },
        related: [[first.place, `${first.value} on ${first.said}`]],
      })
    }
  },
})
