import type { Facts } from '../../facts/types.ts'
import { bytesOf, isWithin } from '../network.ts'
import type { Refuse } from '../problem.ts'
import type { BlueprintNetwork, BlueprintNode } from '../types.ts'

export interface RecoveredHosts {
  readonly networks: Record<string, BlueprintNetwork>
  readonly nodes: BlueprintNode[]
  readonly tiebreaker?: BlueprintNode
  readonly replication?: string
  /** Of the nodes. */
  readonly names: readonly string[]
}

/** Those with a disk, the ones that are preferred first; who has none votes only. */
export function hostsIn(facts: Facts, missing: Refuse): RecoveredHosts {
  const replicas = facts.volumes.flatMap((volume) => volume.replicas)
  const named = [...new Set(replicas.map(({ host }) => host))]
  const diskless = named.filter((name) => replicas.every(({ host, isDiskless }) => host !== name || isDiskless))
  const members = facts.virtualRouters.flatMap((router) => router.members)
  const priority = (name: string): number => members.find(({ host }) => host === name)?.priority ?? 0
  const names = named.filter((name) => !diskless.includes(name)).sort((a, b) => priority(b) - priority(a))
  if (diskless.length > 1) missing(['tiebreaker'], `${diskless.join(' and ')} have no disk; a blueprint has one such host`)
  const { networks, replication } = networksIn(facts, missing)
  const node = (name: string, path: readonly PropertyKey[]): BlueprintNode => {
    const own = facts.hosts.find((host) => host.name === name)?.addresses ?? []
    const addresses: Record<string, string> = {}
    for (const [network, { network: cidr }] of Object.entries(networks)) {
      const found = own.find(({ address }) => isWithin(cidr, address))
      if (found) addresses[network] = found.address
      else missing([...path, 'addresses', network], `no file tells the address of ${name} in ${cidr}`)
    }
    return { name, addresses }
  }
  const [witness] = diskless
  return {
    networks,
    nodes: names.map((name, i) => node(name, ['nodes', i])),
    ...(witness === undefined ? {} : { tiebreaker: node(witness, ['tiebreaker']) }),
    ...(replication === undefined ? {} : { replication }),
    names,
  }
}

/** Of networks only the virtual addresses tell a prefix; of another one it is assumed. */
function networksIn(facts: Facts, missing: Refuse): { networks: Record<string, BlueprintNetwork>; replication?: string } {
  const networks: Record<string, BlueprintNetwork> = {}
  const nameOf = (address: string): string | undefined => Object.keys(networks).find((name) => isWithin(networks[name]!.network, address))
  const add = (name: string, address: string, prefix: number, card: string): void => {
    const free = Object.hasOwn(networks, name) ? `${name}-${Object.keys(networks).length}` : name
    networks[free] = { network: blockOf(address, prefix), interface: card }
  }
  for (const { address, prefix, router } of facts.virtualAddresses) {
    if (nameOf(address) !== undefined || prefix === undefined || bytesOf(address) === undefined || /^fe80:/i.test(address)) continue
    const member = router?.members[0]
    const card = member?.addresses.find((one) => one.address === address)?.interface ?? member?.interface
    if (card === undefined) missing(['networks'], `no file tells the interface of ${address}: eth0 is assumed`)
    add('clients', address, prefix, card ?? 'eth0')
  }
  const addresses = [
    ...facts.volumes.flatMap(({ replicas }) => replicas.flatMap((replica) => replica.addresses)),
    ...facts.memberships.flatMap(({ nodes }) => nodes.flatMap((one) => one.addresses)),
  ].filter(({ address }) => bytesOf(address) !== undefined)
  for (const [i, { address }] of addresses.entries()) {
    if (nameOf(address) !== undefined) continue
    const name = i === 0 ? 'replication' : 'link'
    const prefix = bytesOf(address)!.length === 4 ? 24 : 64
    missing(['networks', name], `no file tells the prefix and the interface of the network of ${address}: /${prefix} and eth1 are assumed`)
    add(name, address, prefix, 'eth1')
  }
  const first = facts.volumes[0]?.replicas[0]?.addresses[0]?.address
  const replication = first === undefined ? undefined : nameOf(first)
  return { networks, ...(replication === undefined ? {} : { replication }) }
}

/** The network that an address is in, as a blueprint writes it. */
function blockOf(address: string, prefix: number): string {
  const bytes = bytesOf(address)!
  const kept = bytes.map((byte, i) => byte & (0xff00 >> Math.max(0, Math.min(8, prefix - i * 8))) & 255)
  if (kept.length === 4) return `${kept.join('.')}/${prefix}`
  const groups = Array.from({ length: 8 }, (_, i) => ((kept[i * 2]! << 8) | kept[i * 2 + 1]!).toString(16))
  const last = groups.findLastIndex((group) => group !== '0')
  return `${last >= 6 ? groups.join(':') : `${groups.slice(0, last + 1).join(':')}::`}/${prefix}`
}
