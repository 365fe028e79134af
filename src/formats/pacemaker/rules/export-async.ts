import { changed, clean } from '../example.ts'
import { parameterPlace, writeValue } from '../places.ts'
import { pacemakerRule } from '../rule.ts'
import { storageKind } from '../storage.ts'

export const rule = pacemakerRule({
  id: 'pacemaker/export-async',
  effect: 'unsafe',
  severity: 'error',
  summary: 'Writes are confirmed before they are on disk.',
  reason:
    'At a failover what the server had confirmed and not yet written is gone, and clients do not send it again: files and guests’ disks are damaged.',
  remedy: 'Write `sync`.',
  source: 'exports(5), async; ocf_heartbeat_exportfs(7), options',
  message: ({ id }) => `${id} is exported async: writes that clients believe are safe are lost at a failover`,
  examples: [{ bad: changed(['rw,sync,no_subtree_check', 'rw,async,no_subtree_check']), good: clean }],
  visit: {
    primitive({ cib, primitive }, context) {
      const options = primitive.params.get('options')?.value.split(',') ?? []
      if (storageKind(primitive) !== 'export' || options.findLast((word) => word === 'sync' || word === 'async') !== 'async') return
      const isReadOnly = options.findLast((word) => word === 'rw' || word === 'ro') !== 'rw'
      const place = parameterPlace(cib, primitive, 'options')
      context.report(place, {
        data: { id: primitive.id },
        ...(isReadOnly ? { severity: 'info' } : {}),
        ...writeValue(place, options.map((word) => (word === 'async' ? 'sync' : word)).join(',')),
      })
    },
  },
})
