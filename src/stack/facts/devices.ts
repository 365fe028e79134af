import { withoutSlash } from './mounts.ts'
import type { Export, Mount, ReplicatedVolume } from './types.ts'

/** The replicated volume that a device path names; udev makes several names for each. */
export function volumeOfDevice(
  device: string,
  host: string | undefined,
  volumes: readonly ReplicatedVolume[],
): ReplicatedVolume | undefined {
  const byResource = /^\/dev\/drbd\/by-res\/([^/]+)\/(\d+)$/.exec(device)
  if (byResource) return volumes.find(({ resource, volume }) => resource === byResource[1] && volume === Number(byResource[2]))
  const byDisk = /^\/dev\/drbd\/by-disk\/(.+)$/.exec(device)?.[1]
  return volumes.find(({ replicas }) =>
    replicas.some(
      (replica) =>
        (host === undefined || replica.host === host) &&
        (byDisk === undefined
          ? replica.device === device || (replica.minor !== undefined && device === `/dev/drbd${replica.minor}`)
          : replica.disk?.replace(/^\/dev\//, '') === byDisk),
    ),
  )
}

/** Whether a path is a directory or lies in it. */
export const isBelow = (path: string, directory: string): boolean =>
  path === directory || directory === '/' || path.startsWith(`${withoutSlash(directory)}/`)

/** The mount that a path lies in: the deepest one of that host, or of the cluster. */
export function mountOf(path: string, host: string | undefined, mounts: readonly Mount[]): Mount | undefined {
  let deepest: Mount | undefined
  for (const mount of mounts) {
    if (mount.host !== undefined && host !== undefined && mount.host !== host) continue
    if (isBelow(path, mount.directory) && (!deepest || mount.directory.length > deepest.directory.length)) deepest = mount
  }
  return deepest
}

/** The replicated volume that an export lies on. */
export function volumeOfExport(
  { path, host }: Export,
  mounts: readonly Mount[],
  volumes: readonly ReplicatedVolume[],
): ReplicatedVolume | undefined {
  const mount = mountOf(path, host, mounts)
  return mount && volumeOfDevice(mount.device, mount.host ?? host, volumes)
}
