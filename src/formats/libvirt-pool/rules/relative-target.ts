import { changed, clean } from '../example.ts'
import { targetOf } from '../parts.ts'
import { valuePlace } from '../places.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/relative-target',
  effect: 'unsafe',
  severity: 'error',
  summary: 'A target that is no absolute path.',
  reason: 'libvirt stores it as it is, and it means another place for every program.',
  remedy: 'Write the path from / on.',
  source: 'storagepool.rng',
  message: ({ path }) => `${path} is no absolute path`,
  examples: [{ bad: changed('dir', ['/srv/vm', 'vm/images']), good: clean.dir }],
  visit: {
    pool(subject, context) {
      const target = targetOf(subject.pool)
      if (!target?.path || target.path.trim().startsWith('/') || subject.pool.type === 'logical' || subject.pool.type === 'zfs') return
      context.report(valuePlace(subject, target, 'path'), { data: { path: target.path } })
    },
  },
})
