import { keepalivedPair } from '../example/keepalived-pair.ts'
import { stackRule } from '../rule.ts'
import { isManaged, isServed, isWhole } from './_arrival.ts'
import { contested } from './_election.ts'

const conf = keepalivedPair()['nas2/etc/keepalived/keepalived.conf']!

/** A third node that takes part in the election. */
const THIRD = {
  'nas3/etc/keepalived/keepalived.conf': conf.replace('priority 100', 'priority 50'),
  'nas3/usr/local/sbin/check-nfs': keepalivedPair()['nas2/usr/local/sbin/check-nfs']!,
  'nas3/usr/local/sbin/ha-nfs': keepalivedPair()['nas2/usr/local/sbin/ha-nfs']!,
  'nas3/etc/exports': keepalivedPair()['nas2/etc/exports']!,
  'nas3/etc/nfs.conf': keepalivedPair()['nas2/etc/nfs.conf']!,
  'nas3/etc/fstab': keepalivedPair()['nas2/etc/fstab']!,
}

export const rule = stackRule({
  id: 'stack/vip-without-replica',
  effect: 'unsafe',
  severity: 'error',
  summary: 'The address can move to a host that has no copy of the data.',
  reason:
    'When the others are gone, keepalived brings the address to a host on which the volume has no disk. DRBD may read over the network as long as some peer is there; when the last of them is lost there is nothing to serve.',
  remedy: 'Give the host a replica of its own, or take it out of the virtual router: a host that only votes needs no keepalived.',
  source: 'drbd.conf-9(5), disk none',
  message: ({ address, host, resource, holders }) => `${address} can move to ${host}, which has no disk for ${resource}; ${holders} have`,
  examples: [
    {
      bad: keepalivedPair(THIRD),
      good: keepalivedPair({ ...THIRD, '*/etc/drbd.d/r0.res': ['        disk none;\n', ''] }),
    },
  ],
  check({ facts, report }) {
    for (const { members } of contested(facts)) {
      const hosts = new Set(members.map(({ host }) => host))
      for (const volume of facts.volumes) {
        const holders = volume.replicas.filter(({ host, isDiskless }) => !isDiskless && hosts.has(host))
        const isHolder = (name: string): boolean => holders.some(({ host }) => host === name)
        // Another address stays where the data is: this one serves something else.
        if (contested(facts).some((other) => other.members !== members && other.members.every(({ host }) => isHolder(host)))) continue
        if (holders.length < 2 || isManaged(volume, facts) || !isServed(volume, hosts, facts)) continue
        for (const member of members) {
          const host = facts.hosts.find(({ name }) => name === member.host)
          const [address] = member.addresses
          if (!host || !address || !isWhole(host) || isHolder(host.name)) continue
          report(address.place, {
            data: {
              address: address.address,
              host: host.name,
              resource: volume.resource,
              holders: holders.map((replica) => replica.host).join(' and '),
            },
            related: [
              [volume.replicas.find((replica) => replica.host === host.name)?.place ?? volume.copies[0], 'the volume'],
              ...holders.map(({ place, host: name }) => [place, `the replica of ${name}`] as const),
            ],
          })
        }
      }
    }
  },
})
