import { changed, clean } from '../example.ts'
import { idPlace } from '../places.ts'
import { pacemakerRule } from '../rule.ts'
import { storageKind } from '../storage.ts'

export const rule = pacemakerRule({
  id: 'pacemaker/no-monitor',
  effect: 'unsafe',
  severity: 'error',
  summary: 'A resource that nobody looks at once it has started.',
  reason: 'When it fails the cluster does not notice: nothing restarts it and nothing moves.',
  remedy: 'Add a monitor operation with an interval.',
  source: 'Pacemaker Explained, "Monitoring Resources for Failure"',
  message: ({ id }) => `${id} has no recurring monitor: its failure goes unnoticed`,
  examples: [{ bad: changed(["\n            <op id='fs-monitor' name='monitor' interval='20s' timeout='40s'/>", '']), good: clean }],
  visit: {
    primitive({ cib, primitive }, context) {
      const watches = primitive.ops.some(({ name, interval, enabled }) => name === 'monitor' && enabled && interval !== 0)
      if (watches || primitive.template) return
      // A service fails without its parts; other resources may have a reason.
      context.report(idPlace(cib, primitive.primitive), {
        data: { id: primitive.id },
        ...(storageKind(primitive) ? {} : { severity: 'warning' }),
      })
    },
  },
})
