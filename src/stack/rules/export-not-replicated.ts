import { keepalivedPair } from '../example/keepalived-pair.ts'
import { isBelow, mountOf, volumeOfDevice } from '../facts/devices.ts'
import type { Export, Facts, Mount } from '../facts/types.ts'
import { byPath, exportsAt, isInScripts, servicesOf } from '../nfs/service.ts'
import { stackRule } from '../rule.ts'

/** File systems that several hosts have in common by themselves. */
const SHARED = /^(?:gfs2|ocfs2|nfs4?|ceph|glusterfs|fuse\.glusterfs|lustre|beegfs)$/

export const rule = stackRule({
  id: 'stack/export-not-replicated',
  effect: 'unsafe',
  severity: 'error',
  summary: 'What the hosts of one address export does not lie on what they replicate.',
  reason:
    'Each host serves a directory of its own under the same name. After a failover clients find old or other files there, write to them, and after the way back miss what they wrote.',
  remedy: 'Export a directory on the replicated file system.',
  source: 'exports(5); drbd.conf(5)',
  message: ({ path, mounted, host, other }) =>
    `${path} is exported by ${host} and ${other} and does not lie on ${mounted}, which is what they replicate: each host serves files of its own`,
  examples: [
    {
      bad: keepalivedPair({ '*/etc/exports': ['/srv/nfs', '/srv/nfs2'] }),
      good: keepalivedPair({ '*/etc/exports': ['/srv/nfs', '/srv/nfs/shop'] }),
    },
  ],
  check({ facts, report }) {
    for (const { hosts } of servicesOf(facts)) {
      const mounted = hosts.map((host) => replicatedMounts(host, facts))
      // Where it is not known what is mounted where, nothing can be said of what is not.
      if (mounted.some((mounts) => mounts.length === 0)) continue
      const all = hosts.flatMap((host) => exportsAt(host, facts))
      for (const [path, same] of byPath(all.filter(({ fsid }) => fsid !== '0' && fsid !== 'root'))) {
        const [first, ...others] = same
        const other = others.find((one) => one.host !== first!.host)
        if (!first?.host || !other?.host || same.some((one) => mayBeShared(one, facts))) continue
        if (isInScripts(path, hosts, facts)) continue
        report(first.place, {
          data: {
            path,
            host: first.host,
            other: other.host,
            mounted: [...new Set(mounted.flat().map(({ directory }) => directory))].join(', '),
          },
          ...(same.every(({ readOnly }) => readOnly) ? { severity: 'warning' as const } : {}),
          related: [
            [other.place, `${other.host} exports it too`],
            [mounted[0]![0]!.place, 'what is replicated is mounted here'],
          ],
        })
      }
    }
  },
})

const replicatedMounts = (host: string, { mounts, volumes }: Facts): Mount[] =>
  mounts.filter((mount) => (mount.host === undefined || mount.host === host) && volumeOfDevice(mount.device, host, volumes))

/** On a replicated or shared file system, or bound from one, or on a device of which nothing is known. */
function mayBeShared({ path, host }: Export, facts: Facts): boolean {
  const replicated = replicatedMounts(host ?? '', facts)
  // One that lies below is reached through the export as well.
  if (replicated.some(({ directory }) => isBelow(path, directory) || isBelow(directory, path))) return true
  const mount = mountOf(path, host, facts.mounts)
  if (!mount || mount.directory === '/') return false
  // A UUID may be that of the replicated file system.
  const isOwnDisk = /^\/dev\/(?:sd|vd|nvme|hd|mmcblk)/.test(mount.device)
  return !isOwnDisk || SHARED.test(mount.type) || mount.options.includes('bind') || mount.options.includes('rbind')
}
