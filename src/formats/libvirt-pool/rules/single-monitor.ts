import { changed, clean } from '../example.ts'
import { hostsOf } from '../parts.ts'
import { placeOf } from '../places.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/single-monitor',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'One monitor of a Ceph cluster.',
  reason: 'Every start of the pool needs this one node, although the cluster lives on without it.',
  remedy: 'Write all monitors.',
  source: 'libvirt: storage_backend_rbd',
  message: ({ host }) => `every start of the pool needs ${host}; the other monitors are not named`,
  examples: [{ bad: changed('rbd', ["    <host name='mon2.example.org'/>\n    <host name='mon3.example.org'/>\n", '']), good: clean.rbd }],
  visit: {
    pool(subject, context) {
      const hosts = hostsOf(subject.pool)
      if (subject.pool.type === 'rbd' && hosts.length === 1) context.report(placeOf(subject, hosts[0]!), { data: { host: hosts[0]!.name } })
    },
  },
})
