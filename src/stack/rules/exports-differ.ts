import { keepalivedPair } from '../example/keepalived-pair.ts'
import { mountOf, volumeOfExport } from '../facts/devices.ts'
import type { Export, Facts } from '../facts/types.ts'
import { answering, byPath, exportsAt, exportsFor, type Service, servicesOf, tellsExports } from '../nfs/service.ts'
import { stackRule } from '../rule.ts'

export const rule = stackRule({
  id: 'stack/exports-differ',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'The hosts of one address do not export the same.',
  reason:
    'After a failover clients find the exports of the other host at the same address: what it does not export fails with “access denied” or “stale file handle”, and what it exports otherwise gives other rights.',
  remedy: 'Keep one exports file on all hosts of the address.',
  source: 'exports(5); exportfs(8)',
  message: ({ path, host, other, here, there }) =>
    there === ''
      ? `${host} exports ${path}, and ${other} does not: after a failover to ${other} clients lose it`
      : `${path} is exported to ${here} by ${host} and to ${there} by ${other}: what clients may do changes with a failover`,
  examples: [
    {
      bad: keepalivedPair({
        'nas1/etc/exports':
          '/srv/nfs 10.0.0.0/24(rw,sync,no_subtree_check,fsid=1)\n/srv/nfs/b 10.0.0.0/24(rw,sync,no_subtree_check,fsid=2)\n',
      }),
      good: keepalivedPair({
        '*/etc/exports': '/srv/nfs 10.0.0.0/24(rw,sync,no_subtree_check,fsid=1)\n/srv/nfs/b 10.0.0.0/24(rw,sync,no_subtree_check,fsid=2)\n',
      }),
    },
    { bad: keepalivedPair({ 'nas2/etc/exports': ['rw', 'ro'] }), good: keepalivedPair() },
    { bad: keepalivedPair({ 'nas2/etc/exports': ['10.0.0.0/24', '10.0.0.0/25'] }), good: keepalivedPair() },
  ],
  check({ facts, report }) {
    for (const service of servicesOf(facts)) {
      const hosts = service.hosts.filter((host) => tellsExports(host, facts))
      const grants = new Map(hosts.map((host) => [host, byPath(exportsAt(host, facts).filter((one) => one.host === host))] as const))
      for (const path of new Set(hosts.flatMap((host) => [...grants.get(host)!.keys()]))) {
        const first = hosts.find((host) => grants.get(host)!.has(path))!
        const granted = grants.get(first)!.get(path)!
        for (const other of hosts) {
          if (other === first) continue
          const others = grants.get(other)!.get(path) ?? []
          const related = [[service.address.place, 'clients find either host at this address']] as const
          if (others.length === 0) {
            const weight = weightOf(granted[0]!, service, facts)
            // The address may be there for something else: hosts that have no export in common need not have this one.
            const severity = weight === 'info' && !shareExports(grants.get(first)!, grants.get(other)!) ? undefined : weight
            if (severity) report(granted[0]!.place, { data: { path, host: first, other, here: '', there: '' }, severity, related })
            continue
          }
          const [here, there] = [missingFrom(others, granted), missingFrom(granted, others)]
          if (here.length === 0 && there.length === 0) continue
          const [at, back] = [here[0] ?? others[0]!, there[0] ?? granted[0]!]
          report(at.place, {
            data: { path, host: other, other: first, here: spell(here, others), there: spell(there, granted) },
            related: [[back.place, `${first} exports it so`], ...related],
          })
        }
      }
    }
  },
})

const shareExports = (a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean =>
  [...a.keys()].some((path) => b.has(path))

const rights = ({ client, readOnly, sync, squash, security }: Export): string =>
  [
    client,
    readOnly ? 'ro' : 'rw',
    ...(sync ? [] : ['async']),
    ...(squash === 'root' ? [] : [squash === 'all' ? 'all_squash' : 'no_root_squash']),
    [...security].sort().join(':'),
  ].join(' ')

/** Of some grants those that are not among others. */
function missingFrom(some: readonly Export[], others: readonly Export[]): Export[] {
  const known = new Set(others.map(rights))
  return some.filter((one) => !known.has(rights(one)))
}

const spell = (different: readonly Export[], all: readonly Export[]): string =>
  (different.length > 0 ? different : all).map(rights).join(', ')

/** How sure it is that clients miss a path: what a host keeps for itself may be meant so. */
function weightOf(one: Export, { hosts }: Service, facts: Facts): 'warning' | 'info' | undefined {
  const isUsed = facts.consumers.some((consumer) => {
    const answer = answering(consumer, facts)
    return answer?.virtual && hosts.some((host) => answer.hosts.includes(host)) && exportsFor(consumer.path, [one])?.length === 1
  })
  if (isUsed || volumeOfExport(one, facts.mounts, facts.volumes)) return 'warning'
  const mount = mountOf(one.path, one.host, facts.mounts)
  return mount && mount.directory !== '/' ? undefined : 'info'
}
