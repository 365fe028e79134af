import { clean } from '../example.ts'
import { valuePlace } from '../places.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/insecure-cifs',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'CIFS, which libvirt mounts as guest.',
  reason: 'There is no way to give credentials: the disks of guests lie on a share that anybody may write to.',
  remedy: 'Use NFS, or mount the share yourself and define a dir pool on it.',
  source: 'libvirt: storage_util',
  message: () => 'libvirt mounts CIFS as guest, without credentials',
  examples: [{ bad: clean.cifs, good: clean.netfs }],
  visit: {
    pool(subject, context) {
      const format = subject.pool.type === 'netfs' ? subject.pool.source?.format : undefined
      if (format?.type === 'cifs') context.report(valuePlace(subject, format, 'type'))
    },
  },
})
