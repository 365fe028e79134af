import { keepalivedPair } from '../example/keepalived-pair.ts'
import { mountOf, volumeOfDevice } from '../facts/devices.ts'
import type { Export, Facts } from '../facts/types.ts'
import { byPath, exportsAt, servicesOf } from '../nfs/service.ts'
import { stackRule } from '../rule.ts'

/** File systems without a UUID from which NFS could make handles. */
const WITHOUT_UUID = /^(?:tmpfs|ramfs|overlay|fuse|9p|nfs|ceph|glusterfs)/

export const rule = stackRule({
  id: 'stack/fsid-not-pinned',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'The identity of an exported file system that fails over is not pinned.',
  reason:
    'Handles are made from the UUID of the file system, or from its device number where it has none. A replicated device carries its UUID along; anything else differs on the other node, and every client gets stale file handles after a failover.',
  remedy: 'Write an fsid, the same on every node: fsid=11.',
  source: 'exports(5), fsid; ocf:heartbeat:exportfs, fsid',
  profiles: ['ha'],
  supersedes: ['exports/missing-fsid'],
  message: ({ path, how, device }) =>
    how === 'replicated'
      ? `the fsid of ${path} is not pinned: file handles survive a failover as long as ${device} carries the UUID of the file system along`
      : how === 'none'
        ? `the fsid of ${path} is not pinned, and its file system has no UUID: clients get stale file handles after a failover`
        : `the fsid of ${path} is not pinned, and nothing shows that it lies on one replicated file system: if it does not, clients get stale file handles after a failover`,
  examples: [
    { bad: keepalivedPair({ '*/etc/exports': [',fsid=1', ''] }), good: keepalivedPair() },
    { bad: keepalivedPair({ '*/etc/exports': [',fsid=1', ''], '*/etc/fstab': undefined }), good: keepalivedPair() },
  ],
  check({ facts, report }) {
    const told = new Set<Export>()
    for (const { hosts } of servicesOf(facts)) {
      for (const [path, same] of byPath(new Set(hosts.flatMap((host) => exportsAt(host, facts))))) {
        const [first, ...others] = same
        if (!first || told.has(first) || same.some(({ fsid }) => fsid !== undefined)) continue
        for (const one of same) told.add(one)
        const storage = storageOf(first, facts)
        report(first.place, {
          data: { path, how: storage.how, device: storage.device },
          ...(storage.how === 'replicated' ? { severity: 'info' as const } : {}),
          related: [
            ...others.map((one) => [one.place, `${one.host ?? 'the cluster'} exports it too`] as const),
            [storage.place, 'the replicated device'],
          ],
        })
      }
    }
  },
})

function storageOf({ path, host }: Export, { mounts, volumes }: Facts) {
  const mount = mountOf(path, host, mounts)
  if (!mount) return { how: 'unknown', device: '', place: undefined }
  const volume = volumeOfDevice(mount.device, mount.host ?? host, volumes)
  if (volume || mount.device.startsWith('/dev/drbd'))
    return { how: 'replicated', device: mount.device, place: volume?.place ?? mount.place }
  return { how: WITHOUT_UUID.test(mount.type) ? 'none' : 'unknown', device: mount.device, place: undefined }
}
