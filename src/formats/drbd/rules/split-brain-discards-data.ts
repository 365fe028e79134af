import { exampleResource } from '../example.ts'
import { optionAt, resourceAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'

/** Policies that throw away one side's writes unasked. */
const DISCARDING = {
  afterSb0pri: ['discard-younger-primary', 'discard-older-primary', 'discard-least-changes', 'discard-local', 'discard-remote'],
  afterSb1pri: ['discard-secondary'],
  rrConflict: ['auto-discard'],
} as const
const NAMES = { afterSb0pri: 'after-sb-0pri', afterSb1pri: 'after-sb-1pri', rrConflict: 'rr-conflict', alwaysAsbp: 'always-asbp' } as const

const KEYS = Object.keys(DISCARDING) as (keyof typeof DISCARDING)[]

export const rule = drbdRule({
  id: 'drbd/split-brain-discards-data',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'After a split brain one side’s writes are thrown away without asking.',
  reason: 'Both sides confirmed writes to their clients. DRBD picks one by a simple rule and overwrites the other, before anybody looked.',
  remedy: 'Use disconnect, consensus or discard-zero-changes, and decide by hand.',
  source: 'DRBD User’s Guide, "Automatic split brain recovery"; drbd.conf(5), net/after-sb-0pri',
  message: ({ option, value }) => `${option} ${value} throws away confirmed writes of one side`,
  examples: [
    {
      bad: exampleResource({ net: { 'after-sb-0pri': 'discard-least-changes' } }),
      good: exampleResource({ net: { 'after-sb-0pri': 'discard-zero-changes' } }),
    },
    {
      bad: exampleResource({ net: { 'after-sb-1pri': 'discard-secondary' } }),
      good: exampleResource({ net: { 'after-sb-1pri': 'consensus' } }),
    },
    { bad: exampleResource({ net: { 'always-asbp': 'yes' } }), good: exampleResource() },
  ],
  visit: {
    connection({ net, resource }, context) {
      const tell = (key: keyof typeof NAMES, value: string): void =>
        context.report(optionAt(context, net, key) ?? resourceAt(resource), { data: { option: NAMES[key], value } })
      for (const key of KEYS) {
        const value = net[key]
        if (value !== undefined && (DISCARDING[key] as readonly string[]).includes(value)) tell(key, value)
      }
      if (net.alwaysAsbp) tell('alwaysAsbp', 'yes')
    },
  },
})
