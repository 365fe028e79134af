import { logicalPool } from '../example/consumers.ts'
import { placeIn, setsOf } from '../facts/sets.ts'
import { claimsOf } from '../libvirt/claims.ts'
import { stackRule } from '../rule.ts'

export const rule = stackRule({
  id: 'stack/pools-share-source',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'Two storage pools of one host stand for the same storage, and libvirt does not notice.',
  reason:
    'Both pools list the same volumes. Deleting a volume, or a whole pool, in one of them takes it from the guests that use the other.',
  remedy: 'Delete one of them.',
  source: 'virsh pool-define; run: libvirt compares sources of these types not at all',
  message: ({ name, other, what, value }) =>
    `the pools ${name} and ${other} have the same ${what} ${value}: what is deleted in one is gone in the other`,
  examples: [
    {
      bad: {
        'kvm1/etc/libvirt/storage/a.xml': logicalPool('a', '70a7eb15-6b34-4d1c-8f0e-0a5b6c7d8e9f', 'guests'),
        'kvm1/etc/libvirt/storage/b.xml': logicalPool('b', '1c0f5ef4-9a4e-4f34-b6a5-6d5c1d8a2b3e', 'guests'),
      },
      good: {
        'kvm1/etc/libvirt/storage/a.xml': logicalPool('a', '70a7eb15-6b34-4d1c-8f0e-0a5b6c7d8e9f', 'guests'),
        'kvm1/etc/libvirt/storage/b.xml': logicalPool('b', '1c0f5ef4-9a4e-4f34-b6a5-6d5c1d8a2b3e', 'images'),
      },
    },
  ],
  check({ stack, report }) {
    for (const { config } of setsOf(stack.sets, 'libvirt-pool')) {
      const known = new Map<string, (typeof pools)[number]>()
      const { pools } = config.effective
      for (const pool of pools) {
        const claim = claimsOf(pool).find(({ isNoticed }) => !isNoticed)
        if (!claim) continue
        const mark = `${claim.what} ${claim.value}`
        const first = known.get(mark)
        if (!first) known.set(mark, pool)
        else {
          report(placeIn(pool.document, pool.pool), {
            data: { name: pool.name ?? 'without a name', other: first.name ?? 'without a name', what: claim.what, value: claim.value },
            related: [[placeIn(first.document, first.pool), 'the other pool']],
          })
        }
      }
    }
  },
})
