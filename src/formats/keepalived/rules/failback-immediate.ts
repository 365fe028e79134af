import { scripted, tracking } from '../example.ts'
import { tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'

export const rule = keepalivedRule({
  id: 'keepalived/failback-immediate',
  effect: 'advice',
  severity: 'info',
  summary: 'A node that takes the address back as soon as it is up again.',
  reason: 'A repaired node becomes master at once: a second outage for clients, perhaps before its data is in sync again.',
  remedy: 'Write state BACKUP and nopreempt on all nodes, or a preempt_delay that is long enough.',
  source: 'keepalived.conf(5), nopreempt',
  profiles: ['ha'],
  message: ({ name }) => `${name} takes the address back as soon as the node is up again`,
  examples: [{ bad: scripted(tracking().replace('    nopreempt\n', '')), good: scripted(tracking()) }],
  visit: {
    instance({ item, view, name, priority, nopreempt, preemptDelay }, context) {
      if (priority <= 100 || priority === 255 || nopreempt || preemptDelay > 0) return
      tell(context, view.placeOf(item, 'priority') ?? view.placeOf(item, 'name'), { data: { name } })
    },
  },
})
