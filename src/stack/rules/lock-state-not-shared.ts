import { keepalivedPair } from '../example/keepalived-pair.ts'
import { mountOf, volumeOfDevice } from '../facts/devices.ts'
import type { Facts, NfsServer } from '../facts/types.ts'
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
    const told = new Set<string>()
    for (const { hosts } of servicesOf(facts)) {
      for (const server of facts.nfsServers) {
        const { host, at } = server
        if (host === undefined || !hosts.includes(host)) continue
        const shared = facts.mounts.filter((mount) => (mount.host ?? host) === host && volumeOfDevice(mount.device, host, facts.volumes))
        if (shared.length === 0) continue
        for (const { field, key, directory } of directoriesOf(server)) {
          if (told.has(`${host} ${field}`) || movesAlong(directory, host, hosts, facts)) continue
          told.add(`${host} ${field}`)
          report(at(field), {
            data: { directory, key, host, mounted: shared.map((mount) => mount.directory).join(', ') },
            related: [[shared[0]!.place, 'what moves with the service is mounted here']],
          })
        }
      }
    }
  },
})

/** The directories that are written down; of those that are not, the rules about nfs.conf itself speak. */
function directoriesOf({ versions = [], storageDirectory, stateDirectory }: NfsServer) {
  const all = [
    { field: 'storageDirectory', key: 'nfsdcld storagedir', directory: storageDirectory, matters: versions.includes('4') },
    { field: 'stateDirectory', key: 'statd state-directory-path', directory: stateDirectory, matters: versions.includes('3') },
  ]
  return all.flatMap(({ matters, directory, ...one }) => (matters && directory !== undefined ? [{ ...one, directory }] : []))
}

function movesAlong(directory: string, host: string, hosts: readonly string[], facts: Facts): boolean {
  const mount = mountOf(directory, host, facts.mounts)
  if (mount && (mount.options.includes('bind') || volumeOfDevice(mount.device, host, facts.volumes))) return true
  return isInScripts(directory, hosts, facts) || isInScripts('/var/lib/nfs', hosts, facts)
}
