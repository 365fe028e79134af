import type { EffectivePool } from '../../formats/libvirt-pool/index.ts'
import { normalizePath } from '../../vocabulary/index.ts'
import { netfsPool } from '../example/consumers.ts'
import { isBelow } from '../facts/devices.ts'
import { placeIn, setsOf } from '../facts/sets.ts'
import { claimsOf } from '../libvirt/claims.ts'
import { stackRule } from '../rule.ts'

const other = { name: 'iso', uuid: '1c0f5ef4-9a4e-4f34-b6a5-6d5c1d8a2b3e', path: '/srv/iso' }
const vm = { 'kvm1/etc/libvirt/storage/vm.xml': netfsPool() }

export const rule = stackRule({
  id: 'stack/duplicate-target-path',
  effect: 'unsafe',
  severity: 'error',
  summary: 'Two storage pools of one host appear in the same directory.',
  reason:
    'libvirt accepts both. The mount that comes second covers the first: guests look for their disks in the other pool, and new disks are made there. Which one is second changes from boot to boot.',
  remedy: 'Give each pool a directory of its own.',
  source: 'virsh pool-define and pool-start; run: libvirt does not compare targets',
  message: ({ name, other, target, outer, how }) =>
    how === 'same'
      ? `the pools ${name} and ${other} both appear at ${target}: the one that starts second covers the other`
      : `the pool ${name} appears at ${target}, inside of ${outer}, where the pool ${other} is mounted: if that starts second it covers it`,
  examples: [
    {
      bad: { ...vm, 'kvm1/etc/libvirt/storage/iso.xml': netfsPool({ ...other, target: '/var/lib/libvirt/vm' }) },
      good: { ...vm, 'kvm1/etc/libvirt/storage/iso.xml': netfsPool({ ...other, target: '/var/lib/libvirt/iso' }) },
    },
    {
      bad: { ...vm, 'kvm1/etc/libvirt/storage/iso.xml': netfsPool({ ...other, target: '/var/lib/libvirt/vm/iso' }) },
      good: { ...vm, 'kvm1/etc/libvirt/storage/iso.xml': netfsPool({ ...other, target: '/var/lib/libvirt/vm-iso' }) },
    },
  ],
  check({ stack, report }) {
    for (const { config } of setsOf(stack.sets, 'libvirt-pool')) {
      const pools = config.effective.pools.flatMap((one) => {
        const { type } = one.pool
        const target = one.target?.startsWith('/') ? normalizePath(one.target) : undefined
        return target !== undefined && (type === 'dir' || type === 'fs' || type === 'netfs') ? [{ one, target, type }] : []
      })
      pools.forEach((a, i) => {
        for (const b of pools.slice(i + 1)) {
          const isSame = a.target === b.target
          const [inner, outer] = !isSame && isBelow(a.target, b.target) ? [a, b] : [b, a]
          // A directory covers nothing; and what libvirt refuses needs no second finding.
          if (!isBelow(inner.target, outer.target) || (!isSame && outer.type === 'dir') || clash(a.one, b.one)) continue
          report(placeOfTarget(inner.one), {
            data: {
              name: inner.one.name ?? 'without a name',
              other: outer.one.name ?? 'without a name',
              target: inner.target,
              outer: outer.target,
              how: isSame ? 'same' : 'inside',
            },
            ...(isSame ? {} : { severity: 'warning' as const }),
            related: [[placeOfTarget(outer.one), 'the other pool']],
          })
        }
      })
    }
  },
})

function clash(a: EffectivePool, b: EffectivePool): boolean {
  const known = new Set(claimsOf(a).flatMap(({ what, value, isNoticed }) => (isNoticed ? [`${what} ${value}`] : [])))
  return claimsOf(b).some(({ what, value }) => known.has(`${what} ${value}`))
}

const placeOfTarget = ({ document, pool }: EffectivePool) =>
  'target' in pool && pool.target ? placeIn(document, pool.target) : placeIn(document, pool)
