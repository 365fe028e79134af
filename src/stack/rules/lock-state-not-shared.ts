import { keepalivedPair } from '../example/keepalived-pair.ts'
import { mountOf, volumeOfDevice } from '../facts/devices.ts'
import type { Place } from '../facts/place.ts'
import type { Facts, Mount, NfsServer } from '../facts/types.ts'
import { isInScripts, servicesOf } from '../nfs/service.ts'
import { stackRule } from '../rule.ts'

export const rule = stackRule({
  id: 'stack/lock-state-not-shared',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'What the NFS server knows of its clients does not move with the service.',
  reason:
    'The host that takes over has no record of the clients of the other one. It refuses NFSv4 clients that reclaim their locks, and sends NFSv3 clients no notice to reclaim theirs: programs lose their locks, and some their data.',
  remedy: 'Put the directory on the replicated file system.',
  source: 'nfsdcld(8), storagedir; rpc.statd(8), state-directory-path; ocf:heartbeat:nfsserver, nfs_shared_infodir',
  profiles: ['ha'],
  supersedes: ['nfs-conf/ha-local-state'],
  message: ({ directory, key, host, mounted }) =>
    `${key} is ${directory} on ${host}, beside ${mounted}, which moves with the service: after a failover the other host does not know the clients`,
  examples: [
    { bad: keepalivedPair({ '*/etc/nfs.conf': ['/srv/nfs/.state/nfsdcld', '/srv/state/nfsdcld'] }), good: keepalivedPair() },
    {
      bad: keepalivedPair({ '*/etc/nfs.conf': ['/srv/nfs/.state/nfsdcld', '/var/lib/nfs/nfsdcld'] }),
      good: keepalivedPair({ '*/etc/nfs.conf': ['/srv/nfs/.state/nfsdcld', '/srv/nfs/nfsdcld'] }),
    },
  ],
  check({ facts, report }) {
    if (facts.nfsServers.some(({ by, stateDirectory }) => by === 'pacemaker' && stateDirectory !== undefined)) return
    for (const { hosts } of servicesOf(facts)) {
      const servers = facts.nfsServers.filter(({ host }) => host !== undefined && hosts.includes(host))
      for (const { field, key, version, read } of DIRECTORIES) {
        const local = servers.filter((server) => {
          const directory = server.versions?.includes(version) ? read(server) : undefined
          // Of what is not written down the rules about nfs.conf itself speak.
          return directory !== undefined && isWritten(server.at(field)) && !movesAlong(directory, server.host!, hosts, facts)
        })
        const [first, ...others] = local
        const shared = first && sharedMount(first.host!, facts)
        if (!shared) continue
        report(first.at(field), {
          data: { directory: read(first)!, key, host: first.host!, mounted: shared.directory },
          related: [
            ...others.map((other) => [other.at(field), `${other.host} keeps it to itself too`] as const),
            [shared.place, 'what moves with the service is mounted here'],
          ],
        })
      }
    }
  },
})

const DIRECTORIES: readonly {
  readonly field: string
  readonly key: string
  readonly version: string
  readonly read: (server: NfsServer) => string | undefined
}[] = [
  { field: 'storageDirectory', key: 'nfsdcld storagedir', version: '4', read: ({ storageDirectory }) => storageDirectory },
  { field: 'stateDirectory', key: 'statd state-directory-path', version: '3', read: ({ stateDirectory }) => stateDirectory },
]

const isWritten = (place: Place | undefined): boolean => place !== undefined && place.span.end > place.span.start

const sharedMount = (host: string, { mounts, volumes }: Facts): Mount | undefined =>
  mounts.find((mount) => (mount.host ?? host) === host && volumeOfDevice(mount.device, host, volumes))

function movesAlong(directory: string, host: string, hosts: readonly string[], facts: Facts): boolean {
  const mount = mountOf(directory, host, facts.mounts)
  if (mount && (mount.options.includes('bind') || volumeOfDevice(mount.device, host, facts.volumes))) return true
  return isInScripts(directory, hosts, facts) || isInScripts('/var/lib/nfs', hosts, facts)
}
