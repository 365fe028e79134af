import { changed, clean } from '../example.ts'
import { idPlace, type Place, related } from '../places.ts'
import { pacemakerRule } from '../rule.ts'
import { colocationsBetween, mirrorsOf, storageKind } from '../storage.ts'

export const rule = pacemakerRule({
  id: 'pacemaker/colocation-role',
  effect: 'unsafe',
  severity: 'error',
  summary: 'Kept where DRBD runs, not where it is primary.',
  reason:
    'DRBD runs on every node: without the role any secondary will do, and the mount is tried on a node where the device cannot be opened.',
  remedy: 'Add `with-rsc-role="Promoted"`.',
  source: 'crm_simulate; Pacemaker Explained, "Multi-state colocation"',
  message: ({ rsc, clone }) => `${rsc} is kept where ${clone} runs, which is every node; with-rsc-role="Promoted" is missing`,
  examples: [{ bad: changed([" with-rsc-role='Promoted'", '']), good: clean }],
  visit: {
    cib(cib, context) {
      const seen = new Set<object>()
      for (const { primitive: mirror, clone } of mirrorsOf(cib)) {
        if (!clone?.promotable) continue
        for (const primitive of cib.primitives) {
          if (primitive === mirror || storageKind(primitive) === 'drbd') continue
          for (const { constraint, rsc, withRscRole, score } of colocationsBetween(cib, primitive, mirror)) {
            // A word that is no role is refused.
            const isOdd = withRscRole === undefined && constraint.withRscRole !== undefined
            if (withRscRole === 'Promoted' || isOdd || score < 0 || seen.has(constraint)) continue
            seen.add(constraint)
            const place: Place = idPlace(cib, constraint)
            context.report(place, { data: { rsc, clone: clone.id }, related: [related(idPlace(cib, clone.clone), 'the clone')] })
          }
        }
      }
    },
  },
})
