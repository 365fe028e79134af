import { type CorosyncConf, corosync } from '../../../formats/corosync/index.ts'
import type { Input } from '../../../lens/index.ts'
import { type GeneratedFile, headerOf, PLAIN, SECRET } from '../file.ts'
import { linksOf } from '../membership.ts'
import type { Plan } from '../plan.ts'
import type { PacemakerFailover } from '../types.ts'

/** One file for all members, and the key that they share where the blueprint has it. */
export function corosyncFiles(plan: Plan, failover: PacemakerFailover): GeneratedFile[] {
  const { blueprint, hosts, name } = plan
  const text = corosync.render(corosync.make(configuration(plan, failover)), { header: headerOf(name) })
  const key = blueprint.secrets?.corosync
  return hosts.flatMap(({ name: host }) => [
    { host, path: '/etc/corosync/corosync.conf', mode: PLAIN, text },
    // The key is the whole file: a comment would be part of it.
    ...(key === undefined ? [] : [{ host, path: '/etc/corosync/authkey', mode: SECRET, text: key }]),
  ])
}

function configuration({ blueprint, hosts, name }: Plan, failover: PacemakerFailover): Input<CorosyncConf> {
  const links = linksOf(blueprint, failover)
  const { quorumDevice } = failover
  return {
    totem: {
      version: 2,
      clusterName: name,
      transport: 'knet',
      cryptoCipher: 'aes256',
      cryptoHash: 'sha256',
      // The first link is the preferred one: a higher priority wins.
      interfaces: links.map((_, linknumber) => ({ linknumber, knetLinkPriority: links.length - linknumber })),
    },
    nodelist: {
      nodes: hosts.map((host) => ({
        name: host.name,
        nodeid: host.index + 1,
        ringAddr: Object.fromEntries(links.map((link, i) => [String(i), host.addresses[link]!])),
      })),
    },
    quorum: {
      provider: 'corosync_votequorum',
      ...(hosts.length === 2 && !quorumDevice ? { twoNode: true, waitForAll: true } : {}),
      ...(quorumDevice ? { device: device(quorumDevice) } : {}),
    },
    logging: { toLogfile: true, logfile: '/var/log/corosync/corosync.log', toSyslog: true, timestamp: 'on' },
  }
}

const device = ({ host, algorithm = 'ffsplit' }: NonNullable<PacemakerFailover['quorumDevice']>) => ({
  model: 'net' as const,
  // With lms the device has as many votes as the last node needs, which corosync works out.
  ...(algorithm === 'ffsplit' ? { votes: 1 } : {}),
  net: { host, algorithm, tls: 'required' as const },
})
