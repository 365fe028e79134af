import { exampleResource } from '../example.ts'
import { optionAt, relatedAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'

export const rule = drbdRule({
  id: 'drbd/resync-rate-ignored',
  effect: 'dropped',
  severity: 'warning',
  summary: 'resync-rate has no effect while the rate is controlled.',
  reason:
    'With c-plan-ahead above 0 (20 is the default) DRBD finds the rate itself, between c-min-rate and c-max-rate; the fixed one is only its first guess.',
  remedy: 'Set `c-max-rate` instead, or `c-plan-ahead 0` together with resync-rate.',
  source: 'drbd.conf(5), disk/resync-rate, disk/c-plan-ahead; DRBD User’s Guide, "Variable sync rate configuration"',
  message: ({ ahead }) => `resync-rate has no lasting effect while c-plan-ahead is ${ahead}: DRBD finds the rate itself`,
  examples: [
    {
      bad: exampleResource({ disk: { 'resync-rate': '40M' } }),
      good: exampleResource({ disk: { 'resync-rate': '40M', 'c-plan-ahead': '0' } }),
    },
  ],
  visit: {
    connection({ volumes }, context) {
      for (const { diskOptions } of volumes) {
        const ahead = diskOptions.cPlanAhead ?? 20
        const place = optionAt(context, diskOptions, 'resyncRate')
        if (!place || ahead === 0) continue
        const because = optionAt(context, diskOptions, 'cPlanAhead')
        context.report(place, { data: { ahead }, ...(because ? { related: [relatedAt(because, 'this turns the control on')] } : {}) })
      }
    },
  },
})
