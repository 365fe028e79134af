import { changed, clean } from '../example.ts'
import { idPlace, related } from '../places.ts'
import { pacemakerRule } from '../rule.ts'
import { boundTo, colocationsBetween, isAmiss, mirrorBelow, storageKind } from '../storage.ts'

const COLOCATION = "<rsc_colocation id='nfs-with-drbd' rsc='nfs' with-rsc='drbd-clone' with-rsc-role='Promoted' score='INFINITY'/>"

export const rule = pacemakerRule({
  id: 'pacemaker/missing-colocation',
  effect: 'unsafe',
  severity: 'error',
  summary: 'A file system that nothing keeps where its device is primary.',
  reason:
    'The cluster may start it on the other node, where the device is secondary: the mount fails, and the service is down though both nodes are well.',
  remedy: 'Add a colocation with the DRBD clone, score INFINITY, with-rsc-role Promoted.',
  source: 'crm_simulate; Pacemaker Explained, "Placing Resources Relative to other Resources"',
  message: ({ id, clone }) => `nothing keeps ${id} on the node where ${clone} is promoted`,
  examples: [{ bad: changed([`${COLOCATION}\n      `, '']), good: clean }],
  visit: {
    primitive({ cib, primitive }, context) {
      if (storageKind(primitive) !== 'filesystem') return
      const mirror = mirrorBelow(cib, primitive)
      if (!mirror?.clone || boundTo(cib, mirror.primitive).has(primitive) || isAmiss(cib, primitive)) return
      // One that is too weak is a finding of its own.
      if (colocationsBetween(cib, primitive, mirror.primitive).length > 0) return
      context.report(idPlace(cib, primitive.primitive), {
        data: { id: primitive.id, clone: mirror.clone.id },
        related: [related(idPlace(cib, mirror.clone.clone), 'the device below it')],
      })
    },
  },
})
