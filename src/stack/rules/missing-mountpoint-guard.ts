import { keepalivedPair } from '../example/keepalived-pair.ts'
import { mountOf, volumeOfDevice } from '../facts/devices.ts'
import type { Export, Facts } from '../facts/types.ts'
import { stackRule } from '../rule.ts'

export const rule = stackRule({
  id: 'stack/missing-mountpoint-guard',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'A file system that fails over is exported also where it is not mounted.',
  reason:
    'The exports are read when the server starts, on the passive host too. There the directory is empty and lies on the root disk, and whoever reaches this host writes to that; a later mount covers what was written.',
  remedy: 'Add mp: the export counts only while something is mounted on it.',
  source: 'exports(5), mountpoint',
  profiles: ['ha'],
  message: ({ path, device, host }) =>
    `${path} is exported by ${host} whether ${device} is mounted there or not: on the passive host clients get the empty directory`,
  examples: [
    {
      bad: keepalivedPair({ '*/usr/local/sbin/ha-nfs': '#!/bin/sh\ndrbdadm primary r0 && mount /dev/drbd0 /srv/nfs\n' }),
      good: keepalivedPair({
        '*/usr/local/sbin/ha-nfs': '#!/bin/sh\ndrbdadm primary r0 && mount /dev/drbd0 /srv/nfs\n',
        '*/etc/exports': ['fsid=1', 'fsid=1,mp'],
      }),
    },
  ],
  check({ facts, report }) {
    // The cluster starts the server where it has mounted, and nowhere else.
    if (facts.nfsServers.some(({ by }) => by !== 'nfs-conf')) return
    const told = new Set<string>()
    for (const one of facts.exports) {
      const { host, path, place } = one
      if (host === undefined || one.by !== 'exports' || told.has(`${host} ${path}`) || hasGuard(one) || exportsLate(host, facts)) continue
      const mount = mountOf(path, host, facts.mounts)
      if (!mount || mount.atBoot || !volumeOfDevice(mount.device, host, facts.volumes)) continue
      told.add(`${host} ${path}`)
      report(place, { data: { path, device: mount.device, host }, related: [[mount.place, 'mounted only where the service runs']] })
    }
  },
})

const hasGuard = ({ options }: Export): boolean => options.some((option) => /^(?:mp|mountpoint)(?:=|$)/.test(option))

/** Programs export or start the server after they have mounted, or may do so: what a program does that nobody collected is not known. */
function exportsLate(name: string, { hosts, virtualRouters }: Facts): boolean {
  const scripts = hosts.find((host) => host.name === name)?.scripts ?? []
  if (scripts.some(({ does }) => does.includes('exports') || does.includes('starts-nfs'))) return true
  const commands = virtualRouters.flatMap(({ members }) => members.flatMap(({ host, notify }) => (host === name ? notify : [])))
  return commands.some(({ command }) => !scripts.some(({ path }) => command.includes(path)))
}
