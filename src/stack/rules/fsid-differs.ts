import { keepalivedPair } from '../example/keepalived-pair.ts'
import { byPath, exportsAt, servicesOf } from '../nfs/service.ts'
import { stackRule } from '../rule.ts'

export const rule = stackRule({
  id: 'stack/fsid-differs',
  effect: 'unsafe',
  severity: 'error',
  summary: 'The hosts of one address give the same export different identities.',
  reason:
    'The fsid is part of every file handle. After a failover the other host does not know the handles that clients hold: every open file fails with “stale file handle”, or, where the number stands for another directory there, leads to a different file.',
  remedy: 'Write the same fsid on every host.',
  source: 'exports(5), fsid; ocf:heartbeat:exportfs, fsid',
  supersedes: ['exports/missing-fsid'],
  message: ({ path, host, fsid, other, otherFsid }) =>
    `${path} has ${fsid} on ${host} and ${otherFsid} on ${other}: after a failover every file handle of the clients is stale`,
  examples: [
    { bad: keepalivedPair({ 'nas2/etc/exports': ['fsid=1', 'fsid=2'] }), good: keepalivedPair() },
    { bad: keepalivedPair({ 'nas2/etc/exports': [',fsid=1', ''] }), good: keepalivedPair() },
  ],
  check({ facts, report }) {
    const told = new Set<string>()
    for (const { hosts, address } of servicesOf(facts)) {
      const all = hosts.flatMap((host) => exportsAt(host, facts).filter((one) => one.host === host))
      for (const [path, [first, ...others]] of byPath(all)) {
        const other = others.find((one) => one.host !== first!.host && one.fsid !== first!.fsid)
        if (!first || !other || told.has(`${first.host} ${other.host} ${path}`)) continue
        told.add(`${first.host} ${other.host} ${path}`)
        report(other.place, {
          data: { path, host: other.host!, fsid: spell(other.fsid), other: first.host!, otherFsid: spell(first.fsid) },
          related: [
            [first.place, `${first.host} exports it with ${spell(first.fsid)}`],
            [address.place, 'clients find either host at this address'],
          ],
        })
      }
    }
  },
})

const spell = (fsid: string | undefined): string => (fsid === undefined ? 'no fsid' : `fsid=${fsid}`)
