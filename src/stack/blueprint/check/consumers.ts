import { addressKey, isWithin } from '../network.ts'
import { familyOf } from '../plan.ts'
import type { Refuse } from '../problem.ts'
import type { Blueprint } from '../types.ts'

/** Those who mount: each export has to admit them, and none of them is a node. */
export function checkConsumers(blueprint: Blueprint, refuse: Refuse): void {
  const hosts = [...blueprint.nodes, ...(blueprint.tiebreaker ? [blueprint.tiebreaker] : [])]
  const owners = new Map(
    hosts.flatMap(({ name, addresses }) => Object.values(addresses).map((address) => [addressKey(address), name] as const)),
  )
  for (const address of blueprint.virtualAddresses) owners.set(addressKey(address), 'the service')
  const known = new Map<string, string>()
  const admit = (path: string, address: string, writes: boolean, at: readonly PropertyKey[], who: string): void => {
    const owner = owners.get(addressKey(address))
    if (owner !== undefined)
      refuse(at, `${address} is an address of ${owner}: a node that mounts its own export hangs when the service leaves`)
    if (!blueprint.virtualAddresses.some((virtual) => familyOf(virtual) === familyOf(address)))
      refuse(at, `the service has no address of the family of ${address}`)
    const entry = blueprint.exports.find((exported) => exported.path === path)
    if (!entry) return
    const admitting = entry.clients.filter(({ client }) => isWithin(client, address))
    if (admitting.length === 0) refuse(at, `no client of ${path} admits ${address}: ${who} could not mount it`)
    else if (writes && !admitting.some(({ access = 'rw' }) => access === 'rw'))
      refuse(at, `${path} admits ${address} for reading only, and ${who} writes`)
  }
  const exportKnown = (path: string, at: readonly PropertyKey[]): void => {
    if (!blueprint.exports.some((exported) => exported.path === path)) refuse(at, `${path} is not exported`)
  }
  const once = (key: string, at: readonly PropertyKey[], message: string): void => {
    if (known.has(key)) refuse(at, message)
    known.set(key, key)
  }
  for (const [i, { host, address, pool, uuid, target, export: path }] of (blueprint.libvirt ?? []).entries()) {
    const at = ['libvirt', i] as const
    if (hosts.some(({ name }) => name.toLowerCase() === host.toLowerCase()))
      refuse([...at, 'host'], `${host} is a node: one that mounts its own export hangs when the service leaves`)
    if (familyOf(address) === 6)
      refuse([...at, 'address'], 'libvirt mounts from an IPv4 address or by a name only: give the host an address of IPv4')
    exportKnown(path, [...at, 'export'])
    admit(path, address, true, [...at, 'address'], host)
    once(`pool ${host} ${pool}`, [...at, 'pool'], `${host} has a pool ${pool} already`)
    once(`uuid ${host} ${uuid.toLowerCase()}`, [...at, 'uuid'], `${uuid} is the UUID of another pool of ${host}`)
    once(`target ${host} ${target}`, [...at, 'target'], `${host} mounts another pool at ${target}`)
    const other = blueprint.libvirt!.find(
      (before, j) => j < i && addressKey(before.address) === addressKey(address) && before.host !== host,
    )
    if (other) refuse([...at, 'address'], `${address} is an address of ${other.host} too`)
    if (/^\/(?:run|tmp|var\/(?:run|tmp))(?:\/|$)/.test(target) || /^\/[^/]+$/.test(target))
      refuse([...at, 'target'], `${target} is no directory of its own that stays: name one as /srv/${pool}`)
  }
  for (const [i, { name, export: path, nodes, accessMode }] of (blueprint.kubernetes ?? []).entries()) {
    const at = ['kubernetes', i] as const
    exportKnown(path, [...at, 'export'])
    once(`volume ${name}`, [...at, 'name'], `${name} is the name of another volume too`)
    if (nodes.some((node) => familyOf(node) !== familyOf(nodes[0]!)))
      refuse([...at, 'nodes'], 'all nodes mount from one address: IPv4 or IPv6, not both')
    for (const [j, node] of nodes.entries()) admit(path, node, accessMode !== 'ReadOnlyMany', [...at, 'nodes', j], name)
  }
}
