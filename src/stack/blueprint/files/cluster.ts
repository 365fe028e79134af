import type { Plan, PlannedHost } from '../plan.ts'
import { interfaceOf } from '../plan.ts'
import type { BlueprintClient, BlueprintFenceDevice, PacemakerFailover } from '../types.ts'
import { optionsOf } from './nfs.ts'

/** What Pacemaker is told, in whichever way it is told: as a CIB or by pcs. */
export interface ClusterPlan {
  readonly members: readonly PlannedHost[]
  readonly fencing: readonly ClusterAgent[]
  /** One DRBD resource each, promoted on one node. */
  readonly mirrors: readonly ClusterAgent[]
  /** In the order of their start; where one is, all are. */
  readonly service: readonly ClusterAgent[]
  /** By how much a node is preferred, where nothing else decides. */
  readonly preferences: ReadonlyMap<string, number>
  /** Members that never serve. */
  readonly banned: readonly string[]
  readonly cloneMax: number
}

export interface ClusterAgent {
  readonly id: string
  /** `ocf:heartbeat:Filesystem`, or the type of a fence agent alone. */
  readonly agent: string
  readonly parameters: Readonly<Record<string, string>>
  readonly operations: readonly ClusterOperation[]
}

export interface ClusterOperation {
  readonly name: 'demote' | 'monitor' | 'promote' | 'start' | 'stop'
  readonly interval: string
  readonly timeout: string
  readonly role?: 'Promoted' | 'Unpromoted'
}

export const SERVICE = 'service'
export const cloneOf = ({ id }: ClusterAgent): string => `${id}-clone`
/** Above every preference: a node that comes back does not take the service back. */
export const STICKINESS = 1000

const times = (start: number, stop: number, monitor: number, interval: number): ClusterOperation[] => [
  { name: 'start', interval: '0s', timeout: `${start}s` },
  { name: 'stop', interval: '0s', timeout: `${stop}s` },
  { name: 'monitor', interval: `${interval}s`, timeout: `${monitor}s` },
]

export function clusterOf(plan: Plan, failover: PacemakerFailover): ClusterPlan {
  const { hosts, nodes, volumes } = plan
  return {
    members: hosts,
    fencing: failover.fencing.map((device) => fenceDevice(plan, device)),
    mirrors: volumes.map(({ name }) => ({
      id: `drbd-${name}`,
      agent: 'ocf:linbit:drbd',
      parameters: { drbd_resource: name },
      operations: [
        { name: 'start', interval: '0s', timeout: '240s' },
        { name: 'stop', interval: '0s', timeout: '100s' },
        { name: 'promote', interval: '0s', timeout: '90s' },
        { name: 'demote', interval: '0s', timeout: '90s' },
        { name: 'monitor', interval: '29s', timeout: '20s', role: 'Promoted' },
        { name: 'monitor', interval: '31s', timeout: '20s', role: 'Unpromoted' },
      ],
    })),
    service: [...fileSystems(plan), server(plan), ...exported(plan), ...addresses(plan)],
    preferences: new Map(nodes.map(({ name }, i) => [name, 100 - 10 * i])),
    banned: hosts.filter(({ hasDisk }) => !hasDisk).map(({ name }) => name),
    cloneMax: hosts.length,
  }
}

const fileSystems = ({ volumes }: Plan): ClusterAgent[] =>
  volumes.map(({ name, device, fileSystem: { mountPoint, type, options } }) => ({
    id: `fs-${name}`,
    agent: 'ocf:heartbeat:Filesystem',
    parameters: { device, directory: mountPoint, fstype: type, ...(options ? { options: options.join(',') } : {}) },
    operations: times(60, 60, 40, 20),
  }))

const server = ({ name, nfs }: Plan): ClusterAgent => ({
  id: 'nfs-server',
  agent: 'ocf:heartbeat:nfsserver',
  parameters: { nfs_shared_infodir: nfs.stateDirectory, nfs_server_scope: name, nfsv4_only: 'true' },
  operations: times(40, 20, 20, 10),
})

/** The agent knows one client each; those of one directory have its fsid in common. */
const exported = ({ exports }: Plan): ClusterAgent[] =>
  exports.flatMap(({ path, fsid, clients }, i) =>
    clients.map((client, j) => ({
      id: `export-${i}${clients.length > 1 ? `-${j}` : ''}`,
      agent: 'ocf:heartbeat:exportfs',
      parameters: { clientspec: specOf(client), directory: path, fsid: String(fsid), options: optionText(client) },
      operations: times(40, 120, 20, 10),
    })),
  )

/** exportfs ends a host at its first colon, but for brackets. */
const specOf = ({ client }: BlueprintClient): string => (client.includes(':') ? `[${client}]` : client)

const optionText = (client: BlueprintClient): string =>
  optionsOf(client, 1)
    .flatMap((option) => (typeof option === 'string' ? [option] : 'sec' in option ? [`sec=${option.sec.join(':')}`] : []))
    .join(',')

function addresses({ blueprint, virtualAddresses, nodes }: Plan): ClusterAgent[] {
  return virtualAddresses.map(({ address, prefix, network }, i) => {
    const [nic, ...others] = new Set(nodes.map((node) => interfaceOf(blueprint, node, network)))
    return {
      id: `ip-${i}`,
      agent: 'ocf:heartbeat:IPaddr2',
      // Where the nodes call their interfaces differently, the agent finds it by the network.
      parameters: { ip: address, cidr_netmask: String(prefix), ...(others.length === 0 ? { nic: nic! } : {}) },
      operations: times(20, 20, 20, 10),
    }
  })
}

/** Of two nodes both could fence at once: whoever is after the preferred one waits. A quorum device decides too, as long as it is reached. */
function fenceDevice({ hosts, nodes }: Plan, device: BlueprintFenceDevice): ClusterAgent {
  const [preferred] = nodes
  const isRace = hosts.length === 2 && device.nodes.includes(preferred!.name)
  const isTold = ['pcmk_delay_base', 'pcmk_delay_max'].some((name) => Object.hasOwn(device.parameters, name))
  return {
    id: device.name,
    agent: device.agent,
    parameters: {
      ...device.parameters,
      pcmk_host_list: device.nodes.join(' '),
      ...(isRace && !isTold ? { pcmk_delay_base: device.nodes.length === 1 ? '10s' : `${preferred!.name}:10s` } : {}),
    },
    operations: [{ name: 'monitor', interval: '60s', timeout: '60s' }],
  }
}
