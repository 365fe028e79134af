import { changed, clean } from '../example.ts'
import { idPlace, placeOf, writeValue } from '../places.ts'
import { pacemakerRule } from '../rule.ts'
import { colocationsBetween, storageKind } from '../storage.ts'

export const rule = pacemakerRule({
  id: 'pacemaker/colocation-score',
  effect: 'unsafe',
  severity: 'error',
  summary: 'Resources that need each other are only asked to stay together.',
  reason:
    'A score that is finite is a wish: a preference for a node, or a stickiness, outweighs it, and the parts of one service start on different nodes.',
  remedy: 'Write `score="INFINITY"`.',
  source: 'crm_simulate; Pacemaker Explained, "Colocation"',
  message: ({ rsc, with: other, score }) =>
    `${rsc} is to be where ${other} is with a score of ${score} only: a larger preference separates them`,
  examples: [
    { bad: changed(["with-rsc-role='Promoted' score='INFINITY'", "with-rsc-role='Promoted' score='500'"]), good: clean },
    { bad: changed(["with-rsc-role='Promoted' score='INFINITY'", "with-rsc-role='Promoted'"]), good: clean },
  ],
  visit: {
    cib(cib, context) {
      const parts = cib.primitives.filter((primitive) => storageKind(primitive))
      const seen = new Set<object>()
      for (const a of parts) {
        for (const b of parts) {
          if (a === b) continue
          for (const { constraint, rsc, withRsc, score } of colocationsBetween(cib, a, b)) {
            if (seen.has(constraint) || score < 0 || score === Number.POSITIVE_INFINITY) continue
            seen.add(constraint)
            const isWritten = constraint.score !== undefined
            const place = isWritten ? placeOf(cib, constraint, 'score', 'value') : idPlace(cib, constraint)
            context.report(place, { data: { rsc, with: withRsc, score }, ...(isWritten ? writeValue(place, 'INFINITY', false) : {}) })
          }
        }
      }
    },
  },
})
