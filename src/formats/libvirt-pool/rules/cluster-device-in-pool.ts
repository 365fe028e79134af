import { changed, clean } from '../example.ts'
import { devicesOf } from '../parts.ts'
import { valuePlace } from '../places.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/cluster-device-in-pool',
  effect: 'unsafe',
  severity: 'error',
  summary: 'A replicated device that libvirt mounts by itself.',
  reason: 'libvirt mounts or activates it without asking the cluster: on two nodes at once that destroys the file system.',
  remedy: 'Let the cluster mount it, and define a dir pool on the mount.',
  source: "drbdsetup(8); the cluster's resource manager",
  message: ({ device }) => `libvirt mounts ${device} without asking the cluster that replicates it`,
  examples: [{ bad: changed('fs', ['/dev/disk/by-id/wwn-0x5000c500a1b2c3d4-part1', '/dev/drbd0']), good: clean.dir }],
  visit: {
    pool(subject, context) {
      const { pool } = subject
      if (pool.type !== 'fs' && pool.type !== 'logical') return
      const format = pool.type === 'fs' ? pool.source?.format?.type : undefined
      if (format === 'gfs' || format === 'gfs2' || format === 'ocfs2') return
      for (const device of devicesOf(pool)) {
        if (/^\/dev\/drbd(?:\d|\/)/.test(device.path))
          context.report(valuePlace(subject, device, 'path'), { data: { device: device.path } })
      }
    },
  },
})
