import { exampleResource } from '../example.ts'
import { drbdRule } from '../rule.ts'

export const rule = drbdRule({
  id: 'drbd/minor-conflict',
  effect: 'rejected',
  severity: 'error',
  summary: 'One minor number for two volumes of a host.',
  reason: 'There is one device of a number: drbdadm refuses every resource of the host.',
  remedy: 'Give each volume of a host a minor of its own, across all files.',
  source: 'drbd.conf(5), volume, device; drbdadm: conflicting use of device-minor',
  message: ({ minor, host }) => `minor ${minor} is used twice on ${host}`,
  examples: [
    {
      bad: exampleResource({
        volumes: 'volume 0 { device minor 1; disk "/dev/vg0/a"; }\n    volume 1 { device minor 1; disk "/dev/vg0/b"; }',
      }),
      good: exampleResource({
        volumes: 'volume 0 { device minor 1; disk "/dev/vg0/a"; }\n    volume 1 { device minor 2; disk "/dev/vg0/b"; }',
      }),
    },
  ],
  visit: {
    refusal({ code, document, span, data, related }, context) {
      if (code === 'minor') context.report({ document, span }, { data, ...(related ? { related } : {}) })
    },
  },
})
