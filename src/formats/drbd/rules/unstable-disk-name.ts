import { exampleResource } from '../example.ts'
import { writtenAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'

export const rule = drbdRule({
  id: 'drbd/unstable-disk-name',
  effect: 'advice',
  severity: 'info',
  summary: 'The backing device is named in the order in which the kernel found it.',
  reason:
    'After a disk is added or fails, the name can mean another disk at the next boot. DRBD refuses one without its metadata; at worst it attaches the wrong one.',
  remedy: 'Use a logical volume, or a name below /dev/disk/by-id.',
  source: 'DRBD User’s Guide, "Example configuration"',
  profiles: ['ha'],
  message: ({ disk }) => `${disk} can be another disk after the next boot`,
  examples: [
    {
      bad: exampleResource({ volumes: 'volume 0 { device minor 1; disk /dev/sdb1; meta-disk internal; }' }),
      good: exampleResource(),
      profile: 'ha',
    },
  ],
  visit: {
    volume({ volume: { disk, isDiskless, written } }, context) {
      if (isDiskless || disk === undefined || !/^\/dev\/(?:[shv]d[a-z]+|xvd[a-z]+|nvme\d+n\d+)(?:p?\d+)?$/.test(disk)) return
      const place = writtenAt(written.disk)
      if (place) context.report(place, { data: { disk } })
    },
  },
})
