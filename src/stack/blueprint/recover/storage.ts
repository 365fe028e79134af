import type { Export, Facts, Mount, ReplicatedVolume } from '../../facts/types.ts'
import { isBelow } from '../plan.ts'
import type { Refuse } from '../problem.ts'
import type { BlueprintClient, BlueprintExport, BlueprintFileSystem, BlueprintVolume } from '../types.ts'

export function volumesIn(facts: Facts, nodes: readonly string[], missing: Refuse): BlueprintVolume[] {
  return facts.volumes.map((volume, i) => {
    const path = ['volumes', i] as const
    if (volume.volume !== 0) missing([...path, 'name'], `${volume.resource} has several volumes; a blueprint has resources of one`)
    const disks = new Map(
      volume.replicas.flatMap(({ host, disk }) => (disk === undefined || !nodes.includes(host) ? [] : [[host, disk] as const])),
    )
    const different = new Set(disks.values())
    const first = volume.replicas[0]
    const [port] = volume.replicas.flatMap(({ addresses }) => addresses.flatMap((address) => address.port ?? []))
    return {
      name: volume.resource.toLowerCase().replaceAll('_', '-'),
      disk: different.size === 1 ? [...different][0]! : Object.fromEntries(disks),
      ...(first?.minor === undefined ? {} : { minor: first.minor }),
      ...(port === undefined ? {} : { port }),
      fileSystem: fileSystemOf(volume, facts.mounts, [...path, 'fileSystem'], missing),
    }
  })
}

function fileSystemOf(
  volume: ReplicatedVolume,
  mounts: readonly Mount[],
  path: readonly PropertyKey[],
  missing: Refuse,
): BlueprintFileSystem {
  const devices = new Set(volume.replicas.flatMap(({ device, minor }) => [device, minor === undefined ? undefined : `/dev/drbd${minor}`]))
  const found = mounts.find(({ device }) => devices.has(device) || device.startsWith(`/dev/drbd/by-res/${volume.resource}/`))
  if (!found) {
    missing(path, `no file tells where ${volume.resource} is mounted: ext4 below /srv is assumed`)
    return { type: 'ext4', mountPoint: `/srv/${volume.resource}` }
  }
  if (found.type !== 'xfs' && found.type !== 'ext4') missing([...path, 'type'], `${found.type} is mounted; a blueprint has ext4 and xfs`)
  const options = found.options.filter((option) => !/^(?:defaults|auto|noauto|nofail|_netdev|rw)$|^x-/.test(option))
  return {
    type: found.type === 'xfs' ? 'xfs' : 'ext4',
    mountPoint: found.directory,
    ...(options.length > 0 ? { options } : {}),
  }
}

/** What any of the hosts exports. */
export function exportsIn(facts: Facts, missing: Refuse): BlueprintExport[] {
  const paths = [...new Set(facts.exports.map(({ path }) => path))]
  return paths.map((path, i) => {
    const all = facts.exports.filter((entry) => entry.path === path)
    const [first] = all
    const own = all.filter(({ host }) => host === first!.host)
    const fsid = own.find((entry) => entry.fsid !== undefined)?.fsid
    if (fsid !== undefined && !/^[1-9]\d*$/.test(fsid)) missing(['exports', i, 'fsid'], `${fsid} is no number; one is chosen`)
    for (const [j, { host, client }] of all.entries()) {
      if (!own.some((entry) => entry.client === client) && all.findIndex((entry) => entry.client === client) === j)
        missing(['exports', i, 'clients'], `${host} admits ${client} to ${path}, and ${first!.host} does not`)
    }
    return { path, ...(fsid !== undefined && /^[1-9]\d*$/.test(fsid) ? { fsid: Number(fsid) } : {}), clients: own.map(clientOf) }
  })
}

const FLAVOURS = ['krb5', 'krb5i', 'krb5p', 'sys'] as const
const isFlavour = (name: string): name is (typeof FLAVOURS)[number] => FLAVOURS.some((known) => known === name)

function clientOf({ client, readOnly, squash, security }: Export): BlueprintClient {
  const flavours = security.filter(isFlavour)
  return {
    client: client.replace(/^\[(.*)\]$/, '$1'),
    ...(readOnly ? { access: 'ro' } : {}),
    ...(squash === 'root' ? {} : { squash }),
    ...(flavours.length > 0 && !(flavours.length === 1 && flavours[0] === 'sys') ? { security: flavours } : {}),
  }
}

export function stateDirectoryIn(facts: Facts, missing: Refuse): string | undefined {
  const path = ['nfs', 'stateDirectory']
  const found = facts.nfsServers.flatMap(({ stateDirectory, storageDirectory }) => [
    ...(stateDirectory === undefined ? [] : [stateDirectory]),
    ...(storageDirectory === undefined ? [] : [storageDirectory.replace(/\/nfsdcld$/, '')]),
  ])
  const [directory] = found.filter((one) => !isBelow('/var/lib/nfs', one))
  if (directory === undefined) missing(path, 'the server remembers its clients on each host alone: no file names a directory that moves')
  return directory
}
