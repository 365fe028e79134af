import { isPrivate } from '../../../vocabulary/index.ts'
import { networkOf } from '../network.ts'
import { isBelow, planOf } from '../plan.ts'
import type { Refuse } from '../problem.ts'
import type { Blueprint, BlueprintClient, BlueprintExport } from '../types.ts'

/** Exported directories, and where the server keeps its state: on the volumes, and apart from each other. */
export function checkExports(blueprint: Blueprint, refuse: Refuse): void {
  const plan = planOf(blueprint)
  const mountPoints = plan.volumes.map(({ fileSystem }) => fileSystem.mountPoint)
  const fsids = new Map<number, string>()
  for (const [i, entry] of plan.exports.entries()) {
    const { path, fsid } = entry
    const at = ['exports', i] as const
    if (!mountPoints.some((mountPoint) => isBelow(mountPoint, path)))
      refuse([...at, 'path'], `${path} lies on no volume: after a failover the directory would be another one`)
    const other = plan.exports.slice(0, i).find((before) => isBelow(before.path, path) || isBelow(path, before.path))
    if (other) refuse([...at, 'path'], `${path} and ${other.path} lie in each other: who may mount the outer one reaches the inner one too`)
    const owner = fsids.get(fsid)
    if (owner !== undefined) refuse([...at, 'fsid'], `${fsid} is the fsid of ${owner} too: clients would confuse the two`)
    fsids.set(fsid, path)
    checkClients(entry, [...at, 'clients'], refuse)
  }
  const { stateDirectory } = plan.nfs
  const at = ['nfs', 'stateDirectory']
  if (!mountPoints.some((mountPoint) => isBelow(mountPoint, stateDirectory)))
    refuse(at, `${stateDirectory} lies on no volume: the other node would not know which clients hold locks`)
  const exposed = plan.exports.find(({ path }) => isBelow(path, stateDirectory))
  if (exposed) refuse(at, `${stateDirectory} lies in ${exposed.path}, which is exported: clients could change it`)
}

function checkClients({ path, clients }: BlueprintExport, at: readonly PropertyKey[], refuse: Refuse): void {
  const seen = new Set<string>()
  for (const [i, entry] of clients.entries()) {
    const network = networkOf(entry.client)!
    const key = `${network.address.map((byte, j) => byte & network.mask[j]!).join('.')}/${network.prefix}`
    if (seen.has(key)) refuse([...at, i, 'client'], `${entry.client} may mount ${path} already`)
    seen.add(key)
    const isHost = network.prefix === network.address.length * 8
    if (entry.squash === 'none' && !isHost)
      refuse([...at, i, 'squash'], `every machine of ${entry.client} would be root on ${path}: name the machines that need it`)
    if (isOpen(entry) && !isPrivate(network))
      refuse(
        [...at, i, 'client'],
        `${entry.client} is public and could write to ${path} under any user id: ask for krb5p, or admit for reading only`,
      )
    const flavours = entry.security ?? []
    for (const [j, flavour] of flavours.entries()) {
      if (flavours.indexOf(flavour) < j) refuse([...at, i, 'security', j], `${flavour} is there twice`)
    }
  }
}

const isOpen = ({ access = 'rw', security = ['sys'] }: BlueprintClient): boolean => access === 'rw' && security.includes('sys')
