import { changed, clean } from '../example.ts'
import { idPlace, placeOf, related } from '../places.ts'
import { pacemakerRule } from '../rule.ts'
import { mirrorsOf, ordersBetween, storageKind } from '../storage.ts'

export const rule = pacemakerRule({
  id: 'pacemaker/order-action',
  effect: 'unsafe',
  severity: 'error',
  summary: 'Started behind DRBD, not behind its promotion.',
  reason: 'An instance has started when it is secondary: what is ordered behind that starts before the device can be written.',
  remedy: 'Write `first-action="promote"` and `then-action="start"`.',
  source: 'crm_simulate; Pacemaker Explained, "Ordering"',
  message: ({ behind, clone }) =>
    `${behind} starts as soon as ${clone} has, though it is not promoted yet; first-action="promote" is missing`,
  examples: [
    { bad: changed(["first-action='promote' then='nfs' then-action='start'", "then='nfs'"]), good: clean },
    { bad: changed(["first-action='promote'", "first-action='start'"]), good: clean },
  ],
  visit: {
    cib(cib, context) {
      const seen = new Set<object>()
      for (const { primitive: mirror, clone } of mirrorsOf(cib)) {
        if (!clone?.promotable) continue
        for (const primitive of cib.primitives) {
          if (primitive === mirror || storageKind(primitive) === 'drbd') continue
          for (const { constraint, firstAction, then: behind, kind } of ordersBetween(cib, mirror, primitive)) {
            if (firstAction !== 'start' || kind !== 'Mandatory' || seen.has(constraint)) continue
            // A second constraint may wait for the promotion.
            if (ordersBetween(cib, mirror, primitive).some((order) => order.firstAction === 'promote')) continue
            seen.add(constraint)
            const place = constraint.firstAction === undefined ? idPlace(cib, constraint) : placeOf(cib, constraint, 'firstAction', 'value')
            context.report(place, { data: { behind, clone: clone.id }, related: [related(idPlace(cib, clone.clone), 'the clone')] })
          }
        }
      }
    },
  },
})
