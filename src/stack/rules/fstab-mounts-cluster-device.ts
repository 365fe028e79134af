import { clusterPair } from '../example/cluster-pair.ts'
import { keepalivedPair } from '../example/keepalived-pair.ts'
import { volumeOfDevice } from '../facts/devices.ts'
import type { Mount } from '../facts/types.ts'
import { stackRule } from '../rule.ts'

export const rule = stackRule({
  id: 'stack/fstab-mounts-cluster-device',
  effect: 'unsafe',
  severity: 'error',
  summary: 'fstab mounts a replicated device at boot, whoever is primary.',
  reason:
    'Whichever host boots first promotes the device by mounting it, also while the peer is unreachable; on the other host the mount fails, and without nofail its boot ends in the emergency shell. Where auto-promote is off the mount fails on every host.',
  remedy: 'Write noauto, and leave the mount to what promotes the device; or leave the line out.',
  source: 'drbd.conf-9(5) auto-promote; systemd.mount(5)',
  message: ({ device, directory, resource, hosts, autoPromote }) =>
    autoPromote === undefined
      ? `${device} is mounted on ${directory} at boot by ${hosts}, and Pacemaker’s ${resource} mounts it where it decides to`
      : `${device} (DRBD resource ${resource}) is mounted at boot on ${hosts}: ${
          autoPromote === 'yes'
            ? 'the first to boot becomes primary, the mount on any other fails'
            : 'nothing has promoted it by then, so the mount fails'
        }`,
  examples: [
    {
      bad: keepalivedPair({ '*/etc/fstab': ['noauto,', ''] }),
      good: keepalivedPair(),
    },
    {
      bad: clusterPair({
        '*/var/lib/pacemaker/cib/cib.xml': ["name='device' value='/dev/drbd0'", "name='device' value='/dev/san/nfs'"],
        'nas1/etc/fstab': '/dev/san/nfs  /srv/nfs  ext4  defaults  0 0\n',
      }),
      good: clusterPair({
        '*/var/lib/pacemaker/cib/cib.xml': ["name='device' value='/dev/drbd0'", "name='device' value='/dev/san/nfs'"],
        'nas1/etc/fstab': '/dev/san/nfs  /srv/nfs  ext4  noauto  0 0\n',
      }),
    },
  ],
  check({ facts, report }) {
    const { mounts, volumes } = facts
    const byVolume = new Map<string, Mount[]>()
    for (const mount of mounts) {
      if (mount.by !== 'fstab' || !mount.atBoot) continue
      const volume = volumeOfDevice(mount.device, mount.host, volumes)
      // Where both may be primary at once, and a cluster file system sees to it, mounting everywhere is meant.
      if (!volume || volume.dualPrimary) continue
      const list = byVolume.get(volume.resource)
      if (list) list.push(mount)
      else byVolume.set(volume.resource, [mount])
    }
    for (const mount of mounts) {
      if (mount.by !== 'fstab' || !mount.atBoot || volumeOfDevice(mount.device, mount.host, volumes)) continue
      const managed = mounts.find(
        ({ by, device, directory }) => by === 'pacemaker' && (device === mount.device || directory === mount.directory),
      )
      if (!managed) continue
      report(mount.place, {
        data: { device: mount.device, directory: mount.directory, resource: managed.resource ?? 'resource', hosts: mount.host ?? 'a host' },
        related: [[managed.place, 'where the cluster mounts it']],
      })
    }
    for (const [resource, own] of byVolume) {
      const hosts = [...new Set(own.map(({ host }) => host ?? 'a host'))].join(' and ')
      for (const mount of own) {
        const { device, place } = mount
        const volume = volumeOfDevice(device, mount.host, volumes)!
        report(place, {
          data: { device, resource, hosts, autoPromote: volume.autoPromote ? 'yes' : 'no' },
          // One host alone may be the one that is to have it; it still fails to boot while another is primary.
          ...(own.length < 2 ? { severity: 'warning' as const } : {}),
          related: [
            ...own
              .filter((other) => other !== mount)
              .map((other) => [other.place, `${other.host ?? 'another host'} mounts it too`] as const),
            [volume.replicas.find(({ host }) => host === mount.host)?.place, 'the replicated device'],
            [mounts.find((other) => other.by === 'pacemaker' && other.device === device)?.place, 'where the cluster mounts it'],
          ],
        })
      }
    }
  },
})
