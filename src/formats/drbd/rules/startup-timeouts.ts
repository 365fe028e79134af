import { exampleResource } from '../example.ts'
import { optionAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'

export const rule = drbdRule({
  id: 'drbd/startup-timeouts',
  effect: 'unsafe',
  severity: 'info',
  summary: 'Booting waits for a peer that may never come.',
  reason:
    'Where DRBD’s own boot unit is used, the host stops there until the peer is reached; after the loss of a host the survivor does not come up by itself.',
  remedy: 'Set wfc-timeout and degr-wfc-timeout to some seconds, or leave starting to the cluster manager.',
  source: 'drbd.conf(5), startup/wfc-timeout, startup/degr-wfc-timeout',
  profiles: ['ha'],
  message: ({ option }) => `${option} 0 waits for the peer at boot for ever`,
  examples: [
    {
      bad: exampleResource({ startup: { 'wfc-timeout': '0' } }),
      good: exampleResource({ startup: { 'wfc-timeout': '30' } }),
      profile: 'ha',
    },
  ],
  visit: {
    resource({ startup }, context) {
      for (const [key, option] of [
        ['wfcTimeout', 'wfc-timeout'],
        ['degrWfcTimeout', 'degr-wfc-timeout'],
      ] as const) {
        const place = startup[key] === 0 ? optionAt(context, startup, key) : undefined
        if (place) context.report(place, { data: { option } })
      }
    },
  },
})
