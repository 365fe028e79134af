import type { EffectiveInstance } from '../effective.ts'
import { asksForMaster, isCancelled, plain } from '../effective-instance.ts'
import { instance } from '../example.ts'
import { related, tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'

/** The other statement that takes nopreempt its effect. */
function cause(found: EffectiveInstance): 'state' | 'priority' | 'preempt' | undefined {
  const { item, view } = found
  if (isCancelled(item, view)) return 'preempt'
  if (asksForMaster(found)) return 'state'
  return plain(item.priority) === 255 ? 'priority' : undefined
}

const WHY = { state: 'state MASTER', priority: 'priority 255', preempt: 'preempt' }

export const rule = keepalivedRule({
  id: 'keepalived/master-with-nopreempt',
  effect: 'dropped',
  severity: 'warning',
  summary: 'nopreempt that keepalived clears.',
  reason: 'With state MASTER, or as the owner of the address, the node takes the address back as soon as it is repaired: a second outage.',
  remedy: 'Write state BACKUP on all nodes, with priorities below 255.',
  source: 'keepalived.conf(5), nopreempt; run: nopreempt will not work with initial state MASTER - clearing',
  message: ({ name, why }) => `${name}: nopreempt is cleared because of ${why}; the node takes the address back as soon as it can`,
  examples: [{ bad: instance('', ['state BACKUP', 'state MASTER']), good: instance() }],
  visit: {
    instance(found, context) {
      const { item, view, name } = found
      const why = item.nopreempt ? cause(found) : undefined
      if (!why) return
      const place = view.placeOf(item, why, undefined, why === 'state' ? 'value' : 'statement')
      const isState = why === 'state' && place?.document.text.slice(place.span.start, place.span.end) === 'MASTER'
      tell(context, view.placeOf(item, 'nopreempt', undefined, 'keyword'), {
        data: { name, why: WHY[why] },
        related: related([place, 'what clears it']),
        ...(isState && place.document === view.placeOf(item, 'nopreempt')?.document
          ? { fix: { title: 'write state BACKUP', edits: [{ ...place.span, text: 'BACKUP' }], safe: false } }
          : {}),
      })
    },
  },
})
