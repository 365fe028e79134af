import { exampleResource } from '../example.ts'
import { optionAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'

export const rule = drbdRule({
  id: 'drbd/disk-timeout',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'A disk that answers late counts as failed while its requests are still under way.',
  reason:
    'The memory of such a request is given back; when the disk completes it after all, it writes into whatever is there now: corruption or a panic.',
  remedy: 'Leave disk-timeout at 0; let the block layer’s own timeouts fail the disk.',
  source: 'drbd.conf(5), disk/disk-timeout',
  message: ({ value }) => `disk-timeout ${value}: a request that completes later writes into memory that is used for something else`,
  examples: [{ bad: exampleResource({ disk: { 'disk-timeout': '300' } }), good: exampleResource({ disk: { 'disk-timeout': '0' } }) }],
  visit: {
    volume({ volume }, context) {
      const value = volume.diskOptions.diskTimeout ?? 0
      if (volume.isDiskless || value === 0) return
      const place = optionAt(context, volume.diskOptions, 'diskTimeout')
      if (place) context.report(place, { data: { value } })
    },
  },
})
