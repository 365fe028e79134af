import { keepalivedPair } from '../example/keepalived-pair.ts'
import { stackRule } from '../rule.ts'

export const rule = stackRule({
  id: 'stack/drbd-backing-device-used',
  effect: 'unsafe',
  severity: 'error',
  summary: 'The disk below a DRBD volume is mounted by itself.',
  reason:
    'Writes go past DRBD: the peer never gets them, DRBD does not know that the copies differ, and a file system that is mounted both ways is destroyed.',
  remedy: 'Mount the DRBD device.',
  source: 'drbd.conf-9(5), disk',
  message: ({ disk, directory, resource, device }) =>
    `${disk} is mounted on ${directory}, and is the disk below ${device} of DRBD resource ${resource}`,
  examples: [
    {
      bad: keepalivedPair({ 'nas2/etc/fstab': '/dev/vg0/nfs  /srv/nfs  xfs  noauto,nofail  0 0\n' }),
      good: keepalivedPair(),
    },
  ],
  check({ facts, report }) {
    for (const { device, directory, host, place } of facts.mounts) {
      for (const { resource, replicas } of facts.volumes) {
        const replica = replicas.find((one) => one.disk === device && !one.isDiskless && (host === undefined || one.host === host))
        if (!replica) continue
        report(place, {
          data: { disk: device, directory, resource, device: replica.device ?? 'the device' },
          related: [[replica.place, `the volume on ${replica.host}`]],
        })
      }
    }
  },
})
