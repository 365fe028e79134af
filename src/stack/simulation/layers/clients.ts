import { isBelow } from '../../facts/devices.ts'
import type { Service } from './services.ts'
import type { Situation } from './situation.ts'
import type { Course } from './step.ts'
import { placeOf } from './storage.ts'

/** What those who have it mounted notice. */
export function tellClients({ course, service, facts }: Situation, host: string, startsServer: boolean): void {
  if (service.storages.every(({ exports }) => exports.length === 0) && service.local.length === 0) return
  tellHandles(course, host, service)
  const server = facts.nfsServers.find((one) => one.host === host || one.host === undefined)
  const grace = server?.graceTime ?? 90
  const versions = server?.versions ?? ['3', '4']
  const isReplicated = (path: string | undefined): boolean =>
    path !== undefined && service.storages.some(({ mounts }) => mounts.some(({ directory }) => isBelow(path, directory)))
  // The agent keeps all that the server remembers in one directory.
  const clientDirectory = server?.storageDirectory ?? (server?.by === 'pacemaker' ? server.stateDirectory : undefined)
  const isShared =
    (!versions.includes('4') || isReplicated(clientDirectory)) && (!versions.includes('3') || isReplicated(server?.stateDirectory))
  if (!startsServer)
    course.take({
      layer: 'clients',
      host,
      what: 'open files go on; NFSv4 opens and locks cannot be reclaimed',
      why: `the NFS server of ${host} was running all the time: it grants no grace period to clients of the other one`,
      kind: 'risk',
    })
  else if (!isShared)
    course.take({
      layer: 'clients',
      host,
      what: `clients reclaim within ${grace} s; locks of clients that ${host} does not know are lost`,
      why: 'what the NFS server remembers of its clients lies on no replicated file system',
      kind: 'risk',
      ...placeOf(server?.at('stateDirectory')),
    })
  else
    course.take({
      layer: 'clients',
      host,
      what: `clients reclaim; new opens and locks wait ${grace} s for the end of grace`,
      ...placeOf(server?.at('graceTime')),
    })
  const soft = facts.consumers.filter(
    ({ server: name, options }) => name === service.name && options.some((option) => option === 'soft' || option === 'softerr'),
  )
  for (const one of soft)
    course.take({
      layer: 'clients',
      ...(one.host === undefined ? {} : { host: one.host }),
      what: `${one.path} gives up instead of waiting: programs see I/O errors`,
      why: 'it is mounted soft',
      kind: 'risk',
      ...placeOf(one.place),
    })
}

/** A handle names the file system by its fsid: it has to be the same on both hosts. */
function tellHandles(course: Course, host: string, { storages, local }: Service): void {
  for (const { exports } of storages) {
    const here = exports.find((one) => one.host === host || one.host === undefined)
    const other = exports.find((one) => one.host !== host && one.path === here?.path)
    if (here && other && here.fsid !== other.fsid)
      course.take({
        layer: 'clients',
        host,
        what: `handles of ${here.path} are stale`,
        why: `fsid ${other.fsid ?? 'unset'} on ${other.host}, ${here.fsid ?? 'unset'} on ${host}`,
        kind: 'risk',
        ...placeOf(here.place),
      })
  }
  if (local.length > 0) {
    const paths = [...new Set(local.map(({ path }) => path))].join(', ')
    course.take({
      layer: 'clients',
      host,
      what: `${paths} holds what ${host} has of it`,
      why: 'no file says that it is replicated',
      kind: 'risk',
      ...placeOf(local[0]!.place),
    })
  }
}
