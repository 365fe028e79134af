import { changed, clean } from '../example.ts'
import { filesTarget, targetOf } from '../parts.ts'
import { isBelow, normalised } from '../paths.ts'
import { valuePlace } from '../places.ts'
import { libvirtPoolRule } from '../rule.ts'

const VOLATILE = ['/tmp', '/var/tmp', '/run', '/var/run', '/dev/shm']

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/volatile-target',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'Disks in a place that is cleaned up.',
  reason: 'What lies below /tmp, /var/tmp and /run goes away at boot or with age.',
  remedy: 'Put them below /var/lib/libvirt or /srv.',
  source: 'file-hierarchy(7), systemd-tmpfiles(8)',
  message: ({ path, place }) => `${path} is below ${place}, which is cleaned up`,
  examples: [{ bad: changed('dir', ['/srv/vm', '/tmp/vm']), good: clean.dir }],
  visit: {
    pool(subject, context) {
      const path = filesTarget(subject.pool)
      const place = path && VOLATILE.find((folder) => isBelow(normalised(path), folder))
      if (place) context.report(valuePlace(subject, targetOf(subject.pool)!, 'path'), { data: { path, place } })
    },
  },
})
