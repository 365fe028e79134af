import { bindingOf } from '../effective.ts'
import { placeOf } from '../places.ts'
import { nfsConfRule } from '../rule.ts'

export const rule = nfsConfRule({
  id: 'nfs-conf/retry-time-minutes',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'retry-time is far longer than it was meant to be.',
  reason:
    'The unit is minutes, although sample files show 900: sm-notify goes on for 15 hours, and holds its port and its state for as long.',
  remedy: 'Write 15.',
  source: 'sm-notify(8), -m',
  message: ({ minutes, hours }) => `retry-time is in minutes: ${minutes} of them are ${hours} hours`,
  examples: [{ bad: '[sm-notify]\nretry-time = 900\n', good: '[sm-notify]\nretry-time = 15\n' }],
  visit: {
    set({ effective }, context) {
      const minutes = effective.smNotify.retryTime ?? 0
      const binding = bindingOf(effective, 'sm-notify', 'retry-time')
      if (minutes <= 120 || !binding) return
      context.report(placeOf(binding, 'value'), { data: { minutes, hours: Math.round(minutes / 6) / 10 } })
    },
  },
})
