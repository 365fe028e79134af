import { changed, clean } from '../example.ts'
import { tagOf } from '../places.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/missing-auth',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'Storage over the network without authentication.',
  reason:
    'An iSCSI target that asks for none is open to the whole storage network, and a Ceph cluster that asks for some refuses the pool.',
  remedy: 'Add auth with a libvirt secret.',
  source: 'libvirt: storage_backend_rbd; formatstorage: source auth',
  message: ({ type }) =>
    type === 'rbd'
      ? 'without auth the pool asks the cluster for no authentication'
      : 'without auth anybody on the storage network can be this initiator',
  examples: [
    {
      bad: changed('iscsi', ["    <auth type='chap' username='vm'>\n      <secret usage='iscsi-vm'/>\n    </auth>\n", '']),
      good: clean.iscsi,
    },
  ],
  visit: {
    pool(subject, context) {
      const { pool } = subject
      if (pool.type !== 'iscsi' && pool.type !== 'iscsi-direct' && pool.type !== 'rbd') return
      if (!pool.source || pool.source.auth || pool.source.unknown?.some(({ text }) => text.startsWith('<auth'))) return
      context.report(tagOf(subject, pool.source), { data: { type: pool.type } })
    },
  },
})
