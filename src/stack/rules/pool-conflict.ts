import { netfsPool } from '../example/consumers.ts'
import { placeIn, setsOf } from '../facts/sets.ts'
import { claimsOf } from '../libvirt/claims.ts'
import { stackRule } from '../rule.ts'

const other = { name: 'iso', uuid: '1c0f5ef4-9a4e-4f34-b6a5-6d5c1d8a2b3e', target: '/var/lib/libvirt/iso' }

export const rule = stackRule({
  id: 'stack/pool-conflict',
  effect: 'rejected',
  severity: 'error',
  summary: 'Two storage pools of one host are the same to libvirt.',
  reason:
    'libvirt refuses the second one: it cannot be defined, and after a restart of the daemon it is gone, with every guest that uses it.',
  remedy: 'Delete one of them, or give it a name, uuid and source of its own.',
  source: 'virsh pool-define; run: “pool already exists with uuid”, “Storage source conflict”',
  message: ({ name, other, what, value }) =>
    `the pools ${name} and ${other} have the same ${what} ${value}: libvirt refuses the second one`,
  examples: [
    {
      bad: {
        'kvm1/etc/libvirt/storage/vm.xml': netfsPool(),
        'kvm1/etc/libvirt/storage/iso.xml': netfsPool({ ...other }),
      },
      good: {
        'kvm1/etc/libvirt/storage/vm.xml': netfsPool(),
        'kvm1/etc/libvirt/storage/iso.xml': netfsPool({ ...other, path: '/srv/iso' }),
      },
    },
    {
      bad: {
        'kvm1/etc/libvirt/storage/vm.xml': netfsPool(),
        'kvm1/etc/libvirt/storage/iso.xml': netfsPool({ name: 'iso', target: '/var/lib/libvirt/iso', path: '/srv/iso' }),
      },
      good: {
        'kvm1/etc/libvirt/storage/vm.xml': netfsPool(),
        'kvm2/etc/libvirt/storage/iso.xml': netfsPool({ name: 'iso', target: '/var/lib/libvirt/iso', path: '/srv/iso' }),
      },
    },
  ],
  check({ stack, report }) {
    for (const { config } of setsOf(stack.sets, 'libvirt-pool')) {
      const known = new Map<string, (typeof pools)[number]>()
      const { pools } = config.effective
      for (const pool of pools) {
        const claims = claimsOf(pool).filter(({ isNoticed }) => isNoticed)
        const clash = claims.find(({ what, value }) => known.has(`${what} ${value}`))
        const first = clash && known.get(`${clash.what} ${clash.value}`)!
        for (const { what, value } of claims) if (!known.has(`${what} ${value}`)) known.set(`${what} ${value}`, pool)
        if (!first) continue
        report(placeIn(pool.document, pool.pool), {
          data: { name: pool.name ?? 'without a name', other: first.name ?? 'without a name', what: clash.what, value: clash.value },
          related: [[placeIn(first.document, first.pool), 'the other pool']],
        })
      }
    }
  },
})
