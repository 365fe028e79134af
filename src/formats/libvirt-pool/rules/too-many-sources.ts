import { changed, clean } from '../example.ts'
import { devicesOf, hostsOf } from '../parts.ts'
import { placeOf } from '../places.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/too-many-sources',
  effect: 'unsafe',
  severity: 'error',
  summary: 'More servers or devices than the pool can use.',
  reason: 'Pools of this type start with exactly one: libvirt refuses to start, or uses the first. A second server is no failover.',
  remedy: 'Leave one; for failover that is the floating address.',
  source: 'libvirt: storage_backend_fs, storage_backend_iscsi',
  message: ({ what, type, count }) => `a pool of type ${type} uses one ${what}, and ${count} are written`,
  examples: [
    {
      bad: changed('netfs', [
        "    <host name='nfs-vip.example.org'/>",
        "    <host name='nfs-a.example.org'/>\n    <host name='nfs-b.example.org'/>",
      ]),
      good: clean.netfs,
    },
  ],
  visit: {
    pool(subject, context) {
      const { type } = subject.pool
      const hosts = hostsOf(subject.pool)
      const devices = devicesOf(subject.pool)
      if (type !== 'rbd' && type !== 'sheepdog' && hosts.length > 1) {
        context.report(placeOf(subject, hosts[1]!), { data: { what: 'host', type, count: hosts.length } })
      }
      // The others build something of their devices.
      if (type !== 'logical' && type !== 'zfs' && devices.length > 1) {
        context.report(placeOf(subject, devices[1]!), { data: { what: 'device', type, count: devices.length } })
      }
    },
  },
})
