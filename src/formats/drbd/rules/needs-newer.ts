import { exampleResource } from '../example.ts'
import { drbdRule } from '../rule.ts'

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
      bad: exampleResource({ options: { quorum: 'majority' } }),
      good: 'resource r0 {\n    on alpha { device minor 1; disk "/dev/vg0/r0"; meta-disk internal; address 10.9.0.1:7789; }\n    on beta { device minor 1; disk "/dev/vg0/r0"; meta-disk internal; address 10.9.0.2:7789; }\n}\n',
      target: { drbd: '8.4.11' },
    },
  ],
})
