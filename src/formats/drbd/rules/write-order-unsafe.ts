import { exampleResource } from '../example.ts'
import { optionAt, resourceAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'

/** What is not done, in the order in which drbd.conf(5) names it. */
const SETTINGS = {
  diskFlushes: { option: 'disk-flushes', unsafe: false },
  mdFlushes: { option: 'md-flushes', unsafe: false },
  diskBarrier: { option: 'disk-barrier', unsafe: true },
} as const

const KEYS = Object.keys(SETTINGS) as (keyof typeof SETTINGS)[]

export const rule = drbdRule({
  id: 'drbd/write-order-unsafe',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'Writes may reach the disk in another order than they were made, or not at all.',
  reason:
    'A power failure then loses or reorders writes that were confirmed, on the data or in DRBD’s own metadata; both copies can be damaged the same way.',
  remedy: 'Leave disk-flushes and md-flushes on, unless every disk below has a cache with a battery.',
  source: 'drbd.conf(5), disk/disk-flushes; DRBD User’s Guide, "Disabling backing device flushes"',
  message: ({ option, value }) => `${option} ${value}: a power failure loses or reorders confirmed writes`,
  examples: [
    { bad: exampleResource({ disk: { 'disk-flushes': 'no' } }), good: exampleResource({ disk: { 'disk-flushes': 'yes' } }) },
    { bad: exampleResource({ disk: { 'md-flushes': 'no' } }), good: exampleResource() },
  ],
  visit: {
    volume({ volume, resource }, context) {
      const { diskOptions } = volume
      // Without any of the three the next rule says it.
      if (volume.isDiskless || isUnordered(diskOptions)) return
      for (const key of KEYS) {
        const { option, unsafe } = SETTINGS[key]
        if (diskOptions[key] !== unsafe) continue
        context.report(optionAt(context, diskOptions, key) ?? resourceAt(resource), { data: { option, value: unsafe ? 'yes' : 'no' } })
      }
    },
  },
})

/** Barriers, flushes and drains are all off. */
export const isUnordered = (options: { diskBarrier?: boolean; diskFlushes?: boolean; diskDrain?: boolean }): boolean =>
  !options.diskBarrier && options.diskFlushes === false && options.diskDrain === false
