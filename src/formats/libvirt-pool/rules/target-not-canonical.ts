import { changed, clean } from '../example.ts'
import { targetOf } from '../parts.ts'
import { normalised } from '../paths.ts'
import { valuePlace, writeValue } from '../places.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/target-not-canonical',
  effect: 'advice',
  severity: 'warning',
  summary: 'A target written in a roundabout way.',
  reason: 'libvirt compares paths as texts when it looks for pools on the same place, and blanks are part of the path.',
  remedy: 'Write the path without dots, doubled slashes and blanks around.',
  source: 'libvirt: virStoragePoolObjIsDuplicate',
  message: ({ path, plain }) => `${path} is ${plain}, and libvirt compares texts`,
  examples: [{ bad: changed('dir', ['/srv/vm', '/srv/../srv/vm/']), good: clean.dir }],
  visit: {
    pool(subject, context) {
      const target = targetOf(subject.pool)
      if (!target?.path || subject.pool.type === 'logical' || subject.pool.type === 'zfs') return
      const plain = normalised(target.path.trim())
      if (!plain.startsWith('/') || plain === target.path) return
      const place = valuePlace(subject, target, 'path')
      // Where a link is on the way, .. leads elsewhere.
      const isSame = target.path
        .trim()
        .split('/')
        .every((part) => part !== '..')
      context.report(place, { data: { path: JSON.stringify(target.path), plain }, ...writeValue(place, plain, isSame) })
    },
  },
})
