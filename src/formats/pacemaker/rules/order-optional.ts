import { changed, clean } from '../example.ts'
import { idPlace, placeOf } from '../places.ts'
import { pacemakerRule } from '../rule.ts'
import { ordersBetween, storageKind } from '../storage.ts'

export const rule = pacemakerRule({
  id: 'pacemaker/order-optional',
  effect: 'unsafe',
  severity: 'error',
  summary: 'An order that counts only when both happen to start together.',
  reason: 'After a failure of one of them the order does not hold: the mount, the server or the address comes up without what it needs.',
  remedy: 'Write `kind="Mandatory"`, or take kind and score out: that is the default.',
  source: 'Pacemaker Explained, "Mandatory Ordering" and "Advisory Ordering"',
  message: ({ first, behind, kind }) =>
    `${behind} is to start behind ${first}, but the order is ${kind}: it does not hold when only one of them starts`,
  examples: [
    { bad: changed(["then-action='start'/>", "then-action='start' kind='Optional'/>"]), good: clean },
    { bad: changed(["then-action='start'/>", "then-action='start' score='0'/>"]), good: clean },
  ],
  visit: {
    cib(cib, context) {
      const parts = cib.primitives.filter((primitive) => storageKind(primitive))
      const seen = new Set<object>()
      for (const a of parts) {
        for (const b of parts) {
          if (a === b) continue
          const orders = ordersBetween(cib, a, b)
          if (orders.some(({ kind }) => kind === 'Mandatory')) continue
          for (const { constraint, first, then: behind, kind } of orders) {
            if (seen.has(constraint)) continue
            seen.add(constraint)
            const field = constraint.kind === undefined ? 'score' : 'kind'
            const place = constraint[field] === undefined ? idPlace(cib, constraint) : placeOf(cib, constraint, field, 'value')
            context.report(place, { data: { first, behind, kind: kind.toLowerCase() } })
          }
        }
      }
    },
  },
})
