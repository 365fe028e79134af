import { changed, clean } from '../example.ts'
import { idPlace, related } from '../places.ts'
import { pacemakerRule } from '../rule.ts'
import { mirrorUnder } from '../storage.ts'

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
      for (const { constraint, rsc, withRsc, withRscRole, score } of cib.colocations) {
        const clone = mirrorUnder(cib, withRsc, rsc)
        // A word that is no role is refused.
        const isOdd = withRscRole === undefined && constraint.withRscRole !== undefined
        if (!clone || withRscRole === 'Promoted' || isOdd || score < 0 || seen.has(constraint)) continue
        seen.add(constraint)
        context.report(idPlace(cib, constraint), {
          data: { rsc, clone: clone.id },
          related: [related(idPlace(cib, clone.clone), 'the clone')],
        })
      }
    },
  },
})
