import { keepalivedPair } from '../example/keepalived-pair.ts'
import { isSameMachine } from '../facts/names.ts'
import { stackRule } from '../rule.ts'

export const rule = stackRule({
  id: 'stack/drbd-node-name',
  effect: 'dropped',
  severity: 'error',
  summary: 'A DRBD resource names a host that is none of the hosts here, and does not name one that has it.',
  reason:
    'drbdadm compares the name behind `on` with the host’s own, as uname -n prints it. On a host that is not named the resource does not exist: it does not replicate, and after a failover there is nothing to promote.',
  remedy: 'Write the name that uname -n prints.',
  source: 'drbd.conf-9(5), on',
  message: ({ resource, host, names, who }) =>
    `${resource} is for ${names}; no host here is called ${who}, and ${host} has the file without being named in it`,
  examples: [
    {
      bad: keepalivedPair({
        '*/etc/drbd.d/r0.res': [
          ['on nas3', 'on storage3'],
          ['nas1 nas2 nas3', 'nas1 nas2 storage3'],
        ],
      }),
      good: keepalivedPair(),
    },
  ],
  check({ facts, stack, report }) {
    const folders = [...new Set(stack.sets.flatMap(({ host, isNamed, files }) => (isNamed && files.root ? [host] : [])))]
    const members = facts.memberships.flatMap(({ nodes }) => nodes.flatMap(({ name }) => name ?? []))
    const known = [...folders, ...members]
    for (const { volume, resource, replicas, copies, place } of facts.volumes) {
      const names = replicas.map(({ host }) => host)
      // Folders that are called as nothing else is say nothing about the names of hosts.
      if (volume !== firstVolume(resource) || !names.some((name) => known.some((one) => isSameMachine(one, name)))) continue
      const stranger = replicas.find(({ host }) => !known.some((one) => isSameMachine(one, host)))
      const unnamed = [...new Set(copies.flatMap(({ said }) => said))].filter(
        (host) => folders.includes(host) && !names.some((name) => isSameMachine(name, host)),
      )
      if (!stranger || unnamed.length === 0) continue
      report(stranger.place ?? place, {
        data: { resource, host: unnamed.join(' and '), names: names.join(', '), who: stranger.host },
        related: copies.filter(({ said }) => unnamed.includes(said)).map((copy) => [copy, `the file of ${copy.said}`]),
      })
    }
    function firstVolume(name: string): number | undefined {
      return facts.volumes.find(({ resource }) => resource === name)?.volume
    }
  },
})
