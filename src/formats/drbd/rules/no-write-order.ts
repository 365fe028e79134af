import { exampleResource } from '../example.ts'
import { optionAt, relatedAt, resourceAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'
import { isUnordered } from './write-order-unsafe.ts'

export const rule = drbdRule({
  id: 'drbd/no-write-order',
  effect: 'unsafe',
  severity: 'error',
  summary: 'Barriers, flushes and drains are all off: nothing keeps writes in order.',
  reason: 'Even without a power failure the disk may run writes in any order; after a crash a journal or database is corrupt.',
  remedy: 'Leave disk-drain on, and disk-flushes too unless every disk below has a cache with a battery.',
  source: 'drbd.conf(5), disk/disk-barrier, disk/disk-flushes, disk/disk-drain',
  message: () => 'disk-barrier, disk-flushes and disk-drain are all off: nothing keeps writes in order',
  examples: [
    {
      bad: exampleResource({ disk: { 'disk-flushes': 'no', 'disk-drain': 'no' } }),
      good: exampleResource({ disk: { 'disk-flushes': 'yes' } }),
    },
  ],
  visit: {
    volume({ volume, resource }, context) {
      if (volume.isDiskless || !isUnordered(volume.diskOptions)) return
      const flushes = optionAt(context, volume.diskOptions, 'diskFlushes')
      context.report(optionAt(context, volume.diskOptions, 'diskDrain') ?? resourceAt(resource), {
        ...(flushes ? { related: [relatedAt(flushes, 'flushes are off')] } : {}),
      })
    },
  },
})
