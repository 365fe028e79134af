import { changed, clean } from '../example.ts'
import { idPlace, related } from '../places.ts'
import { pacemakerRule } from '../rule.ts'
import { isAmiss, mirrorBelow, ordersBetween, startsBehind, storageKind } from '../storage.ts'

const ORDER = "<rsc_order id='drbd-before-nfs' first='drbd-clone' first-action='promote' then='nfs' then-action='start'/>"

export const rule = pacemakerRule({
  id: 'pacemaker/missing-order',
  effect: 'unsafe',
  severity: 'error',
  summary: 'A mount that does not wait for its device to become primary.',
  reason:
    'The cluster starts both at once: the mount is tried while the device is still secondary, fails, and counts as a failure of that node.',
  remedy: 'Add an order: promote the clone, then start the file system.',
  source: 'crm_simulate; Pacemaker Explained, "Specifying the Order in which Resources Should Start/Stop"',
  message: ({ id, clone }) => `nothing makes ${id} wait until ${clone} is promoted`,
  examples: [{ bad: changed([`${ORDER}\n    `, '']), good: clean }],
  visit: {
    primitive({ cib, primitive }, context) {
      if (storageKind(primitive) !== 'filesystem') return
      const mirror = mirrorBelow(cib, primitive)
      // One that does not count is a finding of its own.
      if (!mirror?.clone || ordersBetween(cib, mirror.primitive, primitive).length > 0) return
      if (startsBehind(cib, mirror.primitive).has(primitive) || isAmiss(cib, primitive)) return
      context.report(idPlace(cib, primitive.primitive), {
        data: { id: primitive.id, clone: mirror.clone.id },
        related: [related(idPlace(cib, mirror.clone.clone), 'the device below it')],
      })
    },
  },
})
