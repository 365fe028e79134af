import type { Readers } from '../readers.ts'
import { exportOf } from './exports.ts'
import { withoutSlash } from './mounts.ts'
import type { Cluster, ClusterResource, Export, Mount, NfsServer } from './types.ts'

const resourcesOf = (clusters: readonly Cluster[], agent: RegExp): ClusterResource[] =>
  clusters.flatMap(({ resources }) => resources.filter((resource) => agent.test(resource.agent)))

/** File systems that the cluster mounts, wherever it decides to. */
export const clusterMounts = (clusters: readonly Cluster[]): Mount[] =>
  resourcesOf(clusters, /:Filesystem$/).flatMap(({ id, parameters, place }): Mount[] => {
    const { device, directory, fstype = 'auto', options = '' } = parameters
    if (device === undefined || directory === undefined) return []
    return [
      {
        device,
        directory: withoutSlash(directory),
        type: fstype,
        options: options === '' ? [] : options.split(','),
        by: 'pacemaker',
        atBoot: false,
        resource: id,
        ...(place ? { place } : {}),
      },
    ]
  })

/** What the cluster's exportfs agents export: each directory to one client. */
export const clusterExports = (clusters: readonly Cluster[], readers: Readers): Export[] =>
  resourcesOf(clusters, /:exportfs$/).flatMap(({ id, parameters, place, at }) => {
    const { clientspec, directory = '', options = '', fsid } = parameters
    return directory
      .split(/\s+/)
      .filter(Boolean)
      .flatMap((path): Export[] => {
        // The agent hands its options to exportfs, with the fsid behind them.
        const given = [options, ...(fsid === undefined ? [] : [`fsid=${fsid}`])].filter(Boolean).join(',')
        const exports = readers.format('exports')
        const [found] = exports.set([exports.parse(`"${path}" ${clientspec ?? ''}(${given})\n`)]).effective.exports
        if (!found) return []
        const { place: _, ...rest } = exportOf(found, undefined)
        return [{ ...rest, by: 'pacemaker', resource: id, ...(place ? { place } : {}), at: (field) => at(PARAMETERS[field] ?? field) }]
      })
  })

const PARAMETERS: Readonly<Record<string, string>> = { path: 'directory', client: 'clientspec' }

/** The kernel's own, where the agent sets nothing. */
const LEASE_TIME = 90
const GRACE_TIME = 90

/** The NFS server, by its own agent or by its unit. */
export const clusterNfsServers = (clusters: readonly Cluster[]): NfsServer[] =>
  resourcesOf(clusters, /:nfsserver$|^(?:systemd|service|lsb):nfs(?:-server|-kernel-server)?$/).map(
    ({ id, agent, parameters, place, at }) => ({
      by: agent.endsWith(':nfsserver') ? 'pacemaker' : 'systemd',
      ...(parameters.nfs_shared_infodir === undefined ? {} : { stateDirectory: parameters.nfs_shared_infodir }),
      ...(parameters.nfs_server_scope === undefined ? {} : { scope: parameters.nfs_server_scope }),
      leaseTime: LEASE_TIME,
      graceTime: GRACE_TIME,
      resource: id,
      ...(place ? { place } : {}),
      at: (field) => at(field === 'stateDirectory' ? 'nfs_shared_infodir' : field === 'scope' ? 'nfs_server_scope' : field),
    }),
  )
