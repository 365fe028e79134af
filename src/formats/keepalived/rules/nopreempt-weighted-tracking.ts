import { scripted, tracking } from '../example.ts'
import { related, tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'
import { trackersOf } from '../trackers.ts'

export const rule = keepalivedRule({
  id: 'keepalived/nopreempt-weighted-tracking',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'nopreempt, and a check that only changes the priority.',
  reason:
    'A backup with nopreempt gives way to any live master, whatever its priority: a failing check lowers it, and the address stays where the service is down.',
  remedy: 'Leave the weight out, so that a failure means FAULT, or leave nopreempt out.',
  source: 'run with two daemons: with weights the address never leaves, without it moves and stays; upstream issues 2379, 2446',
  message: ({ name, trackers }) => `${name}: with nopreempt on the other node the weight of ${trackers} never moves the address`,
  examples: [{ bad: scripted(tracking('chk weight -60')), good: scripted(tracking()) }],
  visit: {
    instance({ item, view, name, nopreempt }, context) {
      if (!nopreempt) return
      const weighted = trackersOf(item, view).filter(({ weight }) => weight !== 0)
      if (weighted.length === 0) return
      tell(context, view.placeOf(item, 'nopreempt', undefined, 'keyword'), {
        data: { name, trackers: weighted.map((tracker) => tracker.name).join(', ') },
        related: related(...weighted.map((tracker) => [tracker.place, `weight ${tracker.weight}`] as const)),
      })
    },
  },
})
