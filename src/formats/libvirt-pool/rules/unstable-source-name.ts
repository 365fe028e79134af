import { changed, clean } from '../example.ts'
import { devicesOf } from '../parts.ts'
import { valuePlace } from '../places.ts'
import { libvirtPoolRule } from '../rule.ts'

const UNSTABLE = /^\/dev\/(?:(?:sd|vd|xvd|hd)[a-z]+\d*|nvme\d+n\d+(?:p\d+)?|dm-\d+)$/

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/unstable-source-name',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'A device by a name that changes.',
  reason: 'After a reboot the name may be another disk, and building the pool overwrites it.',
  remedy: 'Write the path below /dev/disk/by-id, or a fc_host by its WWNs.',
  source: 'formatstorage: source device, adapter',
  message: ({ name }) => `${name} may be another device after the next boot`,
  examples: [{ bad: changed('disk', ['/dev/disk/by-id/wwn-0x5000c500a1b2c3d4', '/dev/sdb']), good: clean.disk }],
  visit: {
    pool(subject, context) {
      const { pool } = subject
      if (pool.type !== 'iscsi' && pool.type !== 'iscsi-direct') {
        for (const device of devicesOf(pool)) {
          if (UNSTABLE.test(device.path)) context.report(valuePlace(subject, device, 'path'), { data: { name: device.path } })
        }
      }
      const adapter = pool.type === 'scsi' ? pool.source?.adapter : undefined
      const field = adapter?.name !== undefined ? 'name' : adapter?.parent !== undefined ? 'parent' : undefined
      if (adapter && field) context.report(valuePlace(subject, adapter, field), { data: { name: adapter[field]! } })
    },
  },
})
