import { changed, clean } from '../example.ts'
import { authOf } from '../parts.ts'
import { valuePlace, writeValue } from '../places.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/auth-type-mismatch',
  effect: 'unsafe',
  severity: 'error',
  summary: 'Authentication of another kind of storage.',
  reason: 'The definition is taken, and the pool cannot start: iSCSI speaks chap and RBD ceph.',
  remedy: 'Write chap for iSCSI and ceph for RBD.',
  source: 'libvirt: storage_backend_iscsi, storage_backend_rbd',
  message: ({ type, wanted, pool }) => `a pool of type ${pool} authenticates by ${wanted}, not by ${type}`,
  examples: [{ bad: changed('iscsi', ["type='chap'", "type='ceph'"]), good: clean.iscsi }],
  visit: {
    pool(subject, context) {
      const auth = authOf(subject.pool)
      if (!auth) return
      const wanted = subject.pool.type === 'rbd' ? 'ceph' : 'chap'
      if (auth.type === wanted) return
      const place = valuePlace(subject, auth, 'type')
      context.report(place, {
        data: { type: auth.type, wanted, pool: subject.pool.type },
        ...writeValue(place, wanted, false),
      })
    },
  },
})
