import { changed, clean } from '../example.ts'
import { fixBy, tagOf, valuePlace } from '../places.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/disk-format-implicit',
  effect: 'altered',
  severity: 'warning',
  summary: 'A disk without a partition table of its own.',
  reason: 'libvirt takes unknown for dos, which ends at 2 TiB, and writes it when the pool is built.',
  remedy: 'Write gpt.',
  source: 'formatstorage: source format',
  message: () => 'without a format libvirt writes a dos partition table, which ends at 2 TiB',
  examples: [{ bad: changed('disk', ["    <format type='gpt'/>\n", '']), good: clean.disk }],
  visit: {
    pool(subject, context) {
      const { pool } = subject
      if (pool.type !== 'disk' || !pool.source) return
      const { format } = pool.source
      if (format && format.type !== 'unknown') return
      context.report(
        format ? valuePlace(subject, format, 'type') : tagOf(subject, pool.source),
        fixBy(
          subject,
          'write gpt',
          (draft) => {
            if (draft.pool?.type === 'disk' && draft.pool.source) draft.pool.source.format = { ...draft.pool.source.format, type: 'gpt' }
          },
          false,
        ),
      )
    },
  },
})
