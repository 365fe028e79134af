import { keepalivedPair, NOTIFY } from '../example/keepalived-pair.ts'
import { stackRule } from '../rule.ts'
import { type Arrival, arrivals, isPromoted } from './_arrival.ts'

export const rule = stackRule({
  id: 'stack/vip-without-promotion',
  effect: 'unsafe',
  severity: 'error',
  summary: 'The address moves to a node where nothing promotes DRBD or mounts the file system: it arrives without the data.',
  reason:
    'When the active node dies, keepalived brings the address to the other one and does nothing else. The volume stays secondary there and is not mounted. Clients reach an address behind which their directory is empty or not exported at all, until somebody promotes and mounts by hand.',
  remedy:
    'Let notify_master promote the resource, mount the file system and export it, and let the other transitions undo that; or leave the whole of it to Pacemaker.',
  source: 'keepalived.conf(5), notify_master; drbdadm(8) primary',
  message: ({ address, host, missing, resource }) =>
    `${address} can move to ${host}, where nothing ${missing} DRBD resource ${resource}: it arrives without the data`,
  examples: [
    { bad: keepalivedPair({ '*/etc/keepalived/keepalived.conf': [NOTIFY, ''] }), good: keepalivedPair() },
    {
      bad: keepalivedPair({ '*/usr/local/sbin/ha-nfs': ['drbdadm primary r0 && mount /dev/drbd0 /srv/nfs && ', ''] }),
      good: keepalivedPair(),
    },
  ],
  check({ facts, report }) {
    const all = arrivals(facts)
    for (const arrival of all) {
      const { member, host, volume, mount } = arrival
      const missing = missingAt(arrival)
      const [address] = member.addresses
      // Of several addresses of a host one brings the data along; which one its clients use nobody says.
      const others = all.filter((other) => other.host === host && other.volume === volume)
      if (others.some((other) => !other.outcome.isKnown || missingAt(other) === undefined)) continue
      if (missing === undefined || !address || others[0] !== arrival) continue
      const exported = facts.exports.find((one) => one.host === host.name && mount !== undefined && one.path.startsWith(mount.directory))
      report(address.place ?? member.place, {
        data: { address: address.address, host: host.name, missing, resource: volume.resource },
        related: [
          ...member.notify.filter(({ on }) => on === 'master' || on === 'any').map(({ place }) => [place, 'all that runs there'] as const),
          [volume.replicas.find((replica) => replica.host === host.name)?.place, `the replica of ${host.name}`],
          [mount?.place, 'where it is mounted at boot only, or by hand'],
          [exported?.place, 'what clients look for'],
        ],
      })
    }
  },
})

/** What the host does not do with the volume when the address arrives. */
function missingAt(arrival: Arrival): string | undefined {
  if (!isPromoted(arrival)) return arrival.outcome.does.has('mounts') ? 'promotes' : 'promotes or mounts'
  return arrival.outcome.does.has('mounts') ? undefined : 'mounts'
}
