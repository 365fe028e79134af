import { addressKey, isReserved, isWithin } from '../network.ts'
import { familyOf, networkNameOf } from '../plan.ts'
import type { Refuse } from '../problem.ts'
import type { Blueprint, BlueprintNode } from '../types.ts'

/** A host with its place in the blueprint. */
interface Named {
  readonly host: BlueprintNode
  readonly path: readonly PropertyKey[]
}

/** Names and addresses: known, in their networks, and nobody else's. */
export function checkHosts(blueprint: Blueprint, refuse: Refuse): void {
  const { nodes, tiebreaker, networks, replication } = blueprint
  if (nodes.length < 2) refuse(['nodes'], 'fewer than two replicas: when the node fails there is nothing to fail over to')
  if (!Object.hasOwn(networks, replication)) refuse(['replication'], `no network is called ${replication}`)
  const hosts: readonly Named[] = [
    ...nodes.map((host, i) => ({ host, path: ['nodes', i] })),
    ...(tiebreaker ? [{ host: tiebreaker, path: ['tiebreaker'] }] : []),
  ]
  checkNetworks(blueprint, refuse)
  checkNames(hosts, refuse)
  const taken = new Map<string, string>()
  for (const named of hosts) checkAddresses(blueprint, named, taken, refuse)
  checkVirtualAddresses(blueprint, taken, refuse)
}

function checkNetworks({ networks }: Blueprint, refuse: Refuse): void {
  const names = Object.keys(networks)
  for (const [i, name] of names.entries()) {
    const { network } = networks[name]!
    const other = names
      .slice(0, i)
      .find((before) => isWithin(networks[before]!.network, network) || isWithin(network, networks[before]!.network))
    if (other !== undefined)
      refuse(['networks', name, 'network'], `${network} and ${networks[other]!.network} of ${other} overlap: a host has one route only`)
  }
}

function checkNames(hosts: readonly Named[], refuse: Refuse): void {
  const seen = new Set<string>()
  for (const { host, path } of hosts) {
    const key = host.name.toLowerCase()
    if (seen.has(key)) refuse([...path, 'name'], `${host.name} is the name of another host too`)
    seen.add(key)
  }
}

function checkAddresses({ networks, replication }: Blueprint, { host, path }: Named, taken: Map<string, string>, refuse: Refuse): void {
  if (Object.hasOwn(networks, replication) && host.addresses[replication] === undefined)
    refuse([...path, 'addresses'], `${host.name} has no address in ${replication}, over which DRBD replicates`)
  for (const [network, address] of Object.entries(host.addresses)) {
    const at = [...path, 'addresses', network]
    if (!Object.hasOwn(networks, network)) {
      refuse(at, `no network is called ${network}`)
      continue
    }
    const cidr = networks[network]!.network
    if (!isWithin(cidr, address)) refuse(at, `${address} lies outside ${network}, ${cidr}`)
    else if (isReserved(cidr, address)) refuse(at, `no host can have ${address}, the first or last address of ${cidr}`)
    take(address, host.name, at, taken, refuse)
  }
  for (const network of Object.keys(host.interfaces ?? {})) {
    if (host.addresses[network] === undefined)
      refuse([...path, 'interfaces', network], `${host.name} has no address in a network called ${network}`)
  }
}

function take(address: string, owner: string, path: readonly PropertyKey[], taken: Map<string, string>, refuse: Refuse): void {
  const key = addressKey(address)
  const other = taken.get(key)
  if (other !== undefined) refuse(path, `${address} is an address of ${other} too`)
  taken.set(key, owner)
}

function checkVirtualAddresses(blueprint: Blueprint, taken: Map<string, string>, refuse: Refuse): void {
  const { virtualAddresses, networks, nodes } = blueprint
  for (const [i, address] of virtualAddresses.entries()) {
    const path = ['virtualAddresses', i]
    take(address, 'the service', path, taken, refuse)
    const name = networkNameOf(blueprint, address)
    if (name === undefined) {
      const known = Object.values(networks).map(({ network }) => network)
      refuse(path, `${address} lies in none of the networks (${known.join(', ')}): no router would send anything there`)
      continue
    }
    if (isReserved(networks[name]!.network, address))
      refuse(path, `no host can have ${address}, the first or last address of ${networks[name]!.network}`)
    for (const { name: host, addresses } of nodes) {
      if (addresses[name] === undefined) refuse(path, `${host} has no address in ${name}, and could not take ${address} over`)
    }
    if (familyOf(address) === 6 && /^fe[89ab]/i.test(address))
      refuse(path, `${address} is valid on one link only: clients could not mount it`)
  }
}
