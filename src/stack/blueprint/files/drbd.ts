import type { DrbdConfig, Host, NetOptions, Resource } from '../../../formats/drbd/index.ts'
import { drbd } from '../../../formats/drbd/index.ts'
import type { Input } from '../../../lens/index.ts'
import { type GeneratedFile, headerOf, PLAIN, SECRET } from '../file.ts'
import { diskOf, familyOf, type Plan, type PlannedHost, type PlannedVolume } from '../plan.ts'

const HELPERS = '/usr/lib/drbd'

/** DRBD's files: the same on all hosts, the diskless one included. */
export function drbdFiles(plan: Plan): GeneratedFile[] {
  const isSecret = plan.blueprint.secrets?.drbd !== undefined
  const files = [
    file('/etc/drbd.conf', PLAIN, { includes: ['drbd.d/global_common.conf', 'drbd.d/*.res'] }),
    file('/etc/drbd.d/global_common.conf', isSecret ? SECRET : PLAIN, common(plan)),
    ...plan.volumes.map((volume) => file(`/etc/drbd.d/${volume.name}.res`, PLAIN, { resources: [resource(plan, volume)] })),
  ]
  const written = files.map(({ model, ...about }) => ({ ...about, text: drbd.render(drbd.make(model), { header: headerOf(plan.name) }) }))
  return plan.hosts.flatMap(({ name: host }) => written.map((one) => ({ host, ...one })))
}

const file = (path: string, mode: number, model: Input<DrbdConfig>) => ({ path, mode, model })

/** More than half of all hosts must agree before one writes; so two sides never do. */
const hasQuorum = ({ hosts }: Plan): boolean => hosts.length > 2

function common(plan: Plan): Input<DrbdConfig> {
  const { secrets } = plan.blueprint
  return {
    global: { usageCount: 'no' },
    common: {
      options: { autoPromote: false, ...(hasQuorum(plan) ? { quorum: 'majority', onNoQuorum: 'io-error' } : {}) },
      net: { ...net(plan), ...(secrets?.drbd === undefined ? {} : { cramHmacAlg: 'sha256', sharedSecret: secrets.drbd }) },
      handlers: {
        splitBrain: `${HELPERS}/notify-split-brain.sh root`,
        ...(hasQuorum(plan) ? {} : { fencePeer: `${HELPERS}/crm-fence-peer.9.sh`, unfencePeer: `${HELPERS}/crm-unfence-peer.9.sh` }),
      },
    },
  }
}

/** Two hosts alone have no majority: there Pacemaker's fencing decides who goes on. */
const net = (plan: Plan): Input<NetOptions> => ({
  protocol: 'C',
  verifyAlg: 'crc32c',
  ...(hasQuorum(plan) ? {} : { fencing: 'resource-and-stonith' }),
})

function resource(plan: Plan, volume: PlannedVolume): Input<Resource> {
  return {
    name: volume.name,
    volumes: [
      {
        vnr: 0,
        device: { minor: volume.minor },
        ...(typeof volume.disk === 'string' ? { disk: volume.disk } : {}),
        metaDisk: 'internal',
      },
    ],
    hosts: plan.hosts.map((host) => end(plan, volume, host)),
    meshes: [{ hosts: plan.hosts.map(({ name }) => name) }],
  }
}

function end({ blueprint }: Plan, volume: PlannedVolume, host: PlannedHost): Input<Host> {
  const address = host.addresses[blueprint.replication]!
  const disk = host.hasDisk ? (typeof volume.disk === 'string' ? undefined : diskOf(volume, host.name)) : 'none'
  return {
    names: [host.name],
    nodeId: host.index,
    address: { family: familyOf(address) === 4 ? 'ipv4' : 'ipv6', host: address, port: volume.port },
    ...(disk === undefined ? {} : { volumes: [{ vnr: 0, disk }] }),
  }
}
