import { keepalivedPair } from '../example/keepalived-pair.ts'
import type { NfsServer } from '../facts/types.ts'
import { servicesOf } from '../nfs/service.ts'
import { stackRule } from '../rule.ts'

/** What clients take for the server, and where it keeps what it knows of them. */
const FIELDS: readonly { readonly field: string; readonly name: string; readonly read: (server: NfsServer) => string | undefined }[] = [
  { field: 'scope', name: 'the scope of the NFSv4 server', read: ({ scope }) => scope },
  { field: 'statdName', name: 'the name that statd sends notices from', read: ({ statdName }) => statdName },
  { field: 'storageDirectory', name: 'the directory of the NFSv4 clients', read: ({ storageDirectory }) => storageDirectory },
  { field: 'stateDirectory', name: 'the directory of the NFSv3 clients', read: ({ stateDirectory }) => stateDirectory },
]

export const rule = stackRule({
  id: 'stack/nfs-identity-differs',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'The NFS servers behind one address are not one server to their clients.',
  reason:
    'With another scope an NFSv4.1 client takes the host that takes over for a different server, and may not reclaim its locks; a notice of statd from another name is not recognised; and in another directory the records of the clients are not found.',
  remedy: 'Write the same value on every host.',
  source: 'rpc.nfsd(8), --scope; RFC 8881, section 2.10.4; rpc.statd(8), --name; nfsdcld(8)',
  message: ({ what, value, host, other, otherValue }) =>
    `${what} is ${value} on ${host} and ${otherValue} on ${other}: after a failover clients may not reclaim their locks`,
  examples: [
    { bad: keepalivedPair({ 'nas2/etc/nfs.conf': ['nfs.example.org', 'nas2.example.org'] }), good: keepalivedPair() },
    { bad: keepalivedPair({ 'nas2/etc/nfs.conf': ['/srv/nfs/.state/nfsdcld', '/srv/nfs/state'] }), good: keepalivedPair() },
  ],
  check({ facts, report }) {
    const told = new Set<string>()
    for (const { hosts, address } of servicesOf(facts)) {
      const servers = facts.nfsServers.filter(({ host }) => host !== undefined && hosts.includes(host))
      for (const { field, name, read } of FIELDS) {
        const [first, ...others] = servers.filter((server) => read(server) !== undefined)
        const other = others.find((server) => read(server) !== read(first!))
        if (!first || !other || told.has(`${first.host} ${other.host} ${field}`)) continue
        told.add(`${first.host} ${other.host} ${field}`)
        report(other.at(field), {
          data: { what: name, value: read(other)!, host: other.host!, other: first.host!, otherValue: read(first)! },
          related: [
            [first.at(field), `${first.host} has it so`],
            [address.place, 'clients find either host at this address'],
          ],
        })
      }
    }
  },
})
