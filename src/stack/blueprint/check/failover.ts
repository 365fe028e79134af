import { match } from 'ts-pattern'
import { linksOf, memberNames } from '../membership.ts'
import { planOf } from '../plan.ts'
import { prioritiesOf } from '../priorities.ts'
import type { Refuse } from '../problem.ts'
import type { Blueprint, KeepalivedFailover, PacemakerFailover } from '../types.ts'

/** Who decides that a node is gone, and who takes over. */
export function checkFailover(blueprint: Blueprint, refuse: Refuse): void {
  const { nodes, tiebreaker } = blueprint
  if (tiebreaker && nodes.length % 2 === 1)
    refuse(['tiebreaker'], `${nodes.length} nodes always have a majority on one side; with a tiebreaker they would be two halves`)
  match(blueprint.failover)
    .with({ by: 'keepalived' }, (failover) => checkKeepalived(blueprint, failover, refuse))
    .with({ by: 'pacemaker' }, (failover) => checkPacemaker(blueprint, failover, refuse))
    .exhaustive()
}

function checkKeepalived(blueprint: Blueprint, failover: KeepalivedFailover, refuse: Refuse): void {
  const { nodes, tiebreaker } = blueprint
  if (nodes.length % 2 === 0 && !tiebreaker) {
    refuse(
      ['tiebreaker'],
      nodes.length === 2
        ? 'two nodes without fencing or a tiebreaker: when they lose sight of each other both would write'
        : `${nodes.length} nodes in two halves: neither has a majority, and nobody would serve`,
    )
  }
  const [first] = planOf(blueprint).virtualAddresses
  if (first && nodes.some(({ addresses }) => addresses[first.network] === undefined)) return
  checkPriorities(blueprint, failover, refuse)
}

/** Seconds that a failover may take longer without anybody minding. */
const BEARABLE = 10

function checkPriorities(blueprint: Blueprint, failover: KeepalivedFailover, refuse: Refuse): void {
  const names = blueprint.nodes.map(({ name }) => name)
  const given = failover.priorities ?? {}
  for (const name of Object.keys(given)) if (!names.includes(name)) refuse(['failover', 'priorities', name], `no node is called ${name}`)
  const priorities = prioritiesOf(blueprint, failover)
  for (const [i, name] of names.entries()) {
    const tied = names.slice(0, i).find((before) => priorities.get(before) === priorities.get(name))
    if (tied !== undefined)
      refuse(
        ['failover', 'priorities'],
        `${name} and ${tied} have the same priority, ${priorities.get(name)}: which one is master would be chance`,
      )
  }
  const { checkWeight, failbackDelay } = failover
  if (checkWeight === undefined) return
  const at = ['failover', 'checkWeight']
  if (failbackDelay === undefined) {
    refuse(
      at,
      'without failbackDelay a backup gives way to any live master, whatever its priority: the address would never leave a node whose check fails',
    )
    return
  }
  const [most, least] = [Math.max(...priorities.values()), Math.min(...priorities.values())]
  if (-checkWeight <= most - least)
    refuse(
      at,
      `a failed check takes ${-checkWeight} from ${most}, which leaves ${most + checkWeight}, not less than ${least}: the address stays where the service is down`,
    )
  else if (least + checkWeight < 1) refuse(at, `a failed check takes ${-checkWeight} from ${least}: a priority is 1 at least`)
  else if (failbackDelay > BEARABLE)
    refuse(
      at,
      `a backup waits for the failbackDelay of ${failbackDelay} seconds also when the check fails, and so long the address stays where the service is down; without a weight it does not`,
    )
}

function checkPacemaker(blueprint: Blueprint, failover: PacemakerFailover, refuse: Refuse): void {
  const { nodes, tiebreaker } = blueprint
  const { quorumDevice, fencing } = failover
  const members = memberNames(blueprint)
  if (quorumDevice && members.length % 2 === 1)
    refuse(
      ['failover', 'quorumDevice'],
      `${members.length} members always have a majority on one side${tiebreaker ? ': the tiebreaker is one of them' : ''}`,
    )
  if (members.length % 2 === 0 && members.length > 2 && !quorumDevice)
    refuse(
      ['failover', 'quorumDevice'],
      `${members.length} members in two halves: neither has a majority, and nobody would serve; a tiebreaker or a quorum device decides`,
    )
  if (fencing.length === 0) {
    refuse(
      ['failover', 'fencing'],
      nodes.length === 2 && !tiebreaker && !quorumDevice
        ? 'two nodes without fencing or a tiebreaker: when they lose sight of each other both would write'
        : 'no fence device: a node that hangs may still write, and its services start nowhere else',
    )
  }
  const ids = new Set<string>()
  for (const [i, device] of fencing.entries()) {
    const at = ['failover', 'fencing', i] as const
    if (ids.has(device.name)) refuse([...at, 'name'], `${device.name} is the name of another device too`)
    ids.add(device.name)
    for (const [j, node] of device.nodes.entries()) if (!members.includes(node)) refuse([...at, 'nodes', j], `no node is called ${node}`)
    for (const key of Object.keys(device.parameters))
      if (/^pcmk_(?:host_list|host_map|host_check)$/.test(key))
        refuse([...at, 'parameters', key], `${key} is made from the nodes of the device`)
  }
  const unfenced = fencing.length > 0 ? members.filter((name) => !fencing.some((device) => device.nodes.includes(name))) : []
  if (unfenced.length > 0)
    refuse(['failover', 'fencing'], `nothing fences ${unfenced.join(', ')}: when it hangs, its services start nowhere else`)
  checkLinks(blueprint, failover, refuse)
}

function checkLinks(blueprint: Blueprint, failover: PacemakerFailover, refuse: Refuse): void {
  const { networks } = blueprint
  const hosts = [...blueprint.nodes, ...(blueprint.tiebreaker ? [blueprint.tiebreaker] : [])]
  const at = ['failover', 'links']
  for (const [i, link] of (failover.links ?? []).entries()) {
    if (!Object.hasOwn(networks, link)) refuse([...at, i], `no network is called ${link}`)
    else if (failover.links!.indexOf(link) < i) refuse([...at, i], `${link} is a link already`)
    else for (const { name, addresses } of hosts) if (addresses[link] === undefined) refuse([...at, i], `${name} has no address in ${link}`)
  }
  const links = linksOf(blueprint, failover)
  if (links.length < 2)
    refuse(
      at,
      'corosync has one link only: when it fails, nodes that work well fence each other. Give every node an address in a second network',
    )
  else if (links.length > 8) refuse(at, 'corosync has eight links at most')
}
