import { changed, clean } from '../example.ts'
import { targetOf } from '../parts.ts'
import { tagOf, valuePlace } from '../places.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/ignored',
  effect: 'dropped',
  severity: 'info',
  summary: 'A setting that libvirt overrules.',
  reason: 'libvirt computes it itself, so what is written here is never used.',
  remedy: 'Take it out.',
  source: 'formatstorage: general metadata, target path',
  message: ({ keyword, used }) =>
    used === undefined
      ? `${keyword} is computed by libvirt; what is written here is not read`
      : `libvirt uses ${used}, whatever ${keyword} says`,
  examples: [
    { bad: changed('logical', ['/dev/vg', '/dev/other']), good: clean.logical },
    { bad: changed('dir', ['  <target>', '  <capacity>107374182400</capacity>\n  <target>']), good: clean.dir, profile: 'hardened' },
  ],
  visit: {
    pool(subject, context) {
      const { pool, target } = subject
      const written = targetOf(pool)
      if ((pool.type === 'logical' || pool.type === 'zfs') && written?.path && target !== undefined && written.path !== target) {
        context.report(valuePlace(subject, written, 'path'), { data: { keyword: 'path', used: target } })
      }
      if (!context.in('hardened')) return
      // libvirt writes all three at once, so one word about them is enough.
      const keyword = (['capacity', 'allocation', 'available'] as const).find((name) => pool[name])
      if (keyword) context.report(tagOf(subject, pool[keyword]!), { data: { keyword } })
    },
  },
})
