import type { OptionValues } from './options.ts'
import { choose, UsageError } from './usage.ts'

/** One option for each part of a blueprint; parts of a part stand between commas. */
export const wishOptions = {
  name: { type: 'string', value: 'NAME', help: 'name of the store: letters, digits and -, at most 15' },
  network: { type: 'string', multiple: true, value: 'NAME,NETWORK,INTERFACE', help: 'a network: clients,192.0.2.0/24,eth0' },
  node: {
    type: 'string',
    multiple: true,
    value: 'HOST,NETWORK=ADDRESS,…',
    help: 'a host with a copy of the data: nas1,clients=192.0.2.11,storage=198.51.100.11',
  },
  tiebreaker: { type: 'string', value: 'HOST,NETWORK=ADDRESS,…', help: 'a further host that votes and has no data' },
  replication: { type: 'string', value: 'NETWORK', help: 'name of the network over which DRBD replicates; default the last one' },
  volume: {
    type: 'string',
    multiple: true,
    value: 'NAME,DISK,TYPE,MOUNTPOINT',
    help: 'a replicated volume: data,/dev/vg0/data,xfs,/srv/nfs/data',
  },
  address: { type: 'string', multiple: true, value: 'ADDRESS', help: 'an address that clients mount from' },
  export: {
    type: 'string',
    multiple: true,
    value: 'PATH,CLIENT,…',
    help: 'an exported directory and who may mount it: /srv/nfs/data/share,192.0.2.0/24,198.51.100.9=ro',
  },
  state: { type: 'string', value: 'DIRECTORY', help: 'where the server remembers its clients: on a volume, outside every export' },
  failover: { type: 'string', value: 'keepalived|pacemaker', help: 'what moves the service; default keepalived' },
  'router-id': { type: 'string', value: 'NUMBER', help: 'VRRP’s number of the store, 1 to 255; default 51' },
  fence: {
    type: 'string',
    multiple: true,
    value: 'NAME,AGENT,node=HOST,PARAMETER=VALUE,…',
    help: 'a fence device, for pacemaker: fence-nas1,fence_ipmilan,node=nas1,ip=203.0.113.1',
  },
  'quorum-device': { type: 'string', value: 'HOST', help: 'a host with corosync-qnetd, for pacemaker' },
} as const

export type Wishes = OptionValues<typeof wishOptions>

const parts = (text: string): string[] => text.split(',').map((part) => part.trim())

/** The words before the first assignment, and the assignments. */
function split(option: string, text: string, words: number, form: string): [string[], [string, string][]] {
  const all = parts(text)
  const lead = all.slice(0, words)
  const rest = all.slice(words)
  if (lead.length < words || lead.some((word) => word === '' || word.includes('=')) || rest.some((part) => !/^[^=]+=/.test(part)))
    throw new UsageError(`--${option} takes ${form}: ${text}`)
  return [lead, rest.map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)])]
}

function host(option: 'node' | 'tiebreaker', text: string): object {
  const [[name], addresses] = split(option, text, 1, wishOptions[option].value)
  return { name, addresses: Object.fromEntries(addresses) }
}

const EXAMPLE: { readonly [Name in keyof Wishes]?: readonly string[] } = {
  network: ['clients,192.168.10.0/24,eth0', 'storage,10.9.0.0/24,eth1'],
  node: ['nas1,clients=192.168.10.11,storage=10.9.0.11', 'nas2,clients=192.168.10.12,storage=10.9.0.12'],
  tiebreaker: ['witness,clients=192.168.10.13,storage=10.9.0.13'],
  volume: ['data,/dev/vg0/data,xfs,/srv/nfs/data'],
  address: ['192.168.10.50'],
  fence: ['fence-nas1,fence_ipmilan,node=nas1,ip=192.168.99.11', 'fence-nas2,fence_ipmilan,node=nas2,ip=192.168.99.12'],
}

/** A blueprint of what is wished, and where nothing is, of an example: not checked yet. */
export function blueprintFrom(wishes: Wishes): object {
  const some = (name: 'address' | 'export' | 'fence' | 'network' | 'node' | 'volume'): readonly string[] =>
    wishes[name].length > 0 ? wishes[name] : (EXAMPLE[name] ?? [])
  const isExample = wishes.node.length === 0
  const networks = some('network').map((text) => {
    const [name, network, card, ...more] = parts(text)
    if (card === undefined || more.length > 0) throw new UsageError(`--network takes ${wishOptions.network.value}: ${text}`)
    return [name!, { network: network!, interface: card }] as const
  })
  const volumes = some('volume').map((text) => {
    const [name, disk, type, mountPoint, ...more] = parts(text)
    if (mountPoint === undefined || more.length > 0) throw new UsageError(`--volume takes ${wishOptions.volume.value}: ${text}`)
    return { name: name!, disk: disk!, fileSystem: { type: choose('file system', type!, ['ext4', 'xfs']), mountPoint } }
  })
  const [first] = volumes
  const exports = wishes.export.length > 0 ? wishes.export : [`${first!.fileSystem.mountPoint}/share,${networks[0]![1].network}`]
  const by = choose('failover', wishes.failover ?? 'keepalived', ['keepalived', 'pacemaker'])
  const isAlone = by === 'keepalived' && isExample
  const tiebreaker = wishes.tiebreaker ?? (isAlone ? EXAMPLE.tiebreaker![0] : undefined)
  return {
    name: wishes.name ?? 'nas',
    networks: Object.fromEntries(networks),
    nodes: some('node').map((text) => host('node', text)),
    ...(tiebreaker === undefined ? {} : { tiebreaker: host('tiebreaker', tiebreaker) }),
    replication: wishes.replication ?? networks.at(-1)![0],
    volumes,
    virtualAddresses: some('address'),
    exports: exports.map(exported),
    nfs: { stateDirectory: wishes.state ?? `${first!.fileSystem.mountPoint}/state` },
    failover:
      by === 'keepalived'
        ? { by, virtualRouterId: routerId(wishes['router-id']) }
        : pacemaker(wishes, isExample ? some('fence') : wishes.fence),
  }
}

function exported(text: string): object {
  const [path, ...clients] = parts(text)
  if (clients.length === 0) throw new UsageError(`--export takes ${wishOptions.export.value}: ${text}`)
  return {
    path,
    clients: clients.map((entry) => {
      const [client, access] = entry.split('=')
      return { client, ...(access === undefined ? {} : { access: choose('access', access, ['ro', 'rw']) }) }
    }),
  }
}

function routerId(text = '51'): number {
  if (!/^\d{1,3}$/.test(text)) throw new UsageError(`--router-id takes a number, 1 to 255: ${text}`)
  return Number(text)
}

function pacemaker({ 'quorum-device': device }: Wishes, fences: readonly string[]): object {
  return {
    by: 'pacemaker',
    fencing: fences.map((text) => {
      const [[name, agent], values] = split('fence', text, 2, wishOptions.fence.value)
      const nodes = values.filter(([key]) => key === 'node').map(([, value]) => value)
      return { name, agent, nodes, parameters: Object.fromEntries(values.filter(([key]) => key !== 'node')) }
    }),
    ...(device === undefined ? {} : { quorumDevice: { host: device } }),
  }
}
