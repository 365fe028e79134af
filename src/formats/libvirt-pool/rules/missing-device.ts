import { changed, clean } from '../example.ts'
import { tagOf } from '../places.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/missing-device',
  effect: 'unsafe',
  severity: 'error',
  summary: 'An iSCSI pool without a target.',
  reason: 'The definition is taken, and the pool cannot start: there is nothing to log in to.',
  remedy: "Write the target's iSCSI name as device path.",
  source: 'libvirt: storage_backend_iscsi',
  message: () => 'the source has no device, so there is no target to log in to',
  examples: [{ bad: changed('iscsi', ["    <device path='iqn.2024-01.org.example:vm'/>\n", '']), good: clean.iscsi }],
  visit: {
    pool(subject, context) {
      const { pool } = subject
      if ((pool.type === 'iscsi' || pool.type === 'iscsi-direct') && pool.source?.devices.length === 0 && !pool.source.unknown) {
        context.report(tagOf(subject, pool.source))
      }
    },
  },
})
