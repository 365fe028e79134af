import { exampleResource } from '../example.ts'
import { drbdRule } from '../rule.ts'
import { ageOf } from '../versions.ts'

/** A resource in the language of 8.4, which has fencing in disk{} and nothing for two hosts to be numbered by. */
const old = (more: string): string => `resource r0 {
    protocol C;
    on alpha { device minor 1; disk "/dev/vg0/r0"; meta-disk internal; address 10.9.0.1:7789; }
    on beta { device minor 1; disk "/dev/vg0/r0"; meta-disk internal; address 10.9.0.2:7789; }
${more}    disk {
        fencing resource-and-stonith;
    }
    handlers {
        fence-peer "/usr/lib/drbd/crm-fence-peer.sh";
        after-resync-target "/usr/lib/drbd/crm-unfence-peer.sh";
    }
}
`

export const rule = drbdRule({
  id: 'drbd/needs-newer',
  effect: 'rejected',
  severity: 'error',
  summary: 'A keyword or value that the release at hand does not know.',
  reason: 'drbdadm reads all files before it does anything: it refuses every resource, also those in other files.',
  remedy: 'Leave it out, or install the release that knows it on every host first.',
  source: 'drbd-utils, release notes',
  message: ({ keyword, since, release, max }) =>
    max === undefined
      ? `${keyword} needs drbd-utils ${since}; this is ${release}`
      : `${keyword} above ${max} needs drbd-utils ${since}; this is ${release}`,
  examples: [
    { bad: exampleResource({ net: { tls: 'yes' } }), good: exampleResource(), target: { 'drbd-utils': '9.22.0' } },
    {
      bad: old('    options {\n        auto-promote no;\n    }\n'),
      good: old(''),
      target: { drbd: '8.4.11' },
    },
  ],
  visit: {
    statement(statement, context) {
      const age = ageOf(statement, context.target)
      if (age?.kind !== 'needs-newer') return
      const { since, release, max } = age
      context.report(statement, { data: { keyword: statement.keyword, since, release, ...(max === undefined ? {} : { max }) } })
    },
  },
})
