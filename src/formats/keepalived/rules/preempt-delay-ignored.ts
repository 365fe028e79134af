import { asksForMaster, plain } from '../effective-instance.ts'
import { instance } from '../example.ts'
import { related, removal, tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'

export const rule = keepalivedRule({
  id: 'keepalived/preempt-delay-ignored',
  effect: 'dropped',
  severity: 'warning',
  summary: 'preempt_delay that keepalived sets back to 0.',
  reason:
    'With state MASTER or in strict mode the node takes over at once; with nopreempt it never takes over from a live master, and waits for nothing.',
  remedy: 'Write state BACKUP and one of nopreempt and preempt_delay.',
  source: 'run: preempt delay will not work with initial state MASTER; incompatible with nopreempt mode, with strict mode',
  message: ({ name, why }) => `${name}: preempt_delay has no effect with ${why}`,
  examples: [
    { bad: instance('preempt_delay 60'), good: instance() },
    {
      bad: instance('preempt_delay 60', ['    state BACKUP\n', '    state MASTER\n']).replace('    nopreempt\n', ''),
      good: instance('preempt_delay 60').replace('    nopreempt\n', ''),
    },
  ],
  visit: {
    instance(found, context) {
      const { item, view, name, strict, nopreempt } = found
      if ((plain(item.preemptDelay) ?? 0) === 0) return
      const isMaster = asksForMaster(found)
      const why = isMaster ? 'state MASTER' : nopreempt ? 'nopreempt' : strict ? 'strict mode' : undefined
      if (why === undefined) return
      const place = view.placeOf(item, 'preemptDelay')
      tell(context, place, {
        data: { name, why },
        related: related([view.placeOf(item, isMaster ? 'state' : nopreempt ? 'nopreempt' : 'strictMode'), 'what sets it back']),
        ...removal(view, place, 'delete the line'),
      })
    },
  },
})
