import { exampleResource } from '../example.ts'
import { optionAt, resourceAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'

const VIOLENT = { afterSb1pri: 'violently-as0p', afterSb2pri: 'violently-as0p', rrConflict: 'violently' } as const
const NAMES = { afterSb1pri: 'after-sb-1pri', afterSb2pri: 'after-sb-2pri', rrConflict: 'rr-conflict' } as const

const KEYS = Object.keys(VIOLENT) as (keyof typeof VIOLENT)[]

export const rule = drbdRule({
  id: 'drbd/split-brain-violent',
  effect: 'unsafe',
  severity: 'error',
  summary: 'A split brain is solved by replacing the data under a running primary.',
  reason: 'The file system on the primary sees its blocks change beneath it: it is corrupted, and crashes or panics.',
  remedy: 'Use disconnect, and decide by hand which copy to keep.',
  source: 'drbd.conf(5), net/after-sb-1pri, net/rr-conflict',
  message: ({ option, value }) => `${option} ${value} replaces the data under a running primary`,
  examples: [
    {
      bad: exampleResource({ net: { 'after-sb-1pri': 'violently-as0p' } }),
      good: exampleResource({ net: { 'after-sb-1pri': 'disconnect' } }),
    },
    { bad: exampleResource({ net: { 'after-sb-2pri': 'violently-as0p' } }), good: exampleResource() },
    { bad: exampleResource({ net: { 'rr-conflict': 'violently' } }), good: exampleResource() },
  ],
  visit: {
    connection({ net, resource }, context) {
      for (const key of KEYS) {
        if (net[key] !== VIOLENT[key]) continue
        context.report(optionAt(context, net, key) ?? resourceAt(resource), { data: { option: NAMES[key], value: VIOLENT[key] } })
      }
    },
  },
})
