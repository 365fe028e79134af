import { pacemaker } from '../../../formats/pacemaker/index.ts'
import { type HostSet, setsOf } from '../../facts/sets.ts'
import type { Facts } from '../../facts/types.ts'
import type { Refuse } from '../problem.ts'
import type { BlueprintFenceDevice, KeepalivedFailover, PacemakerFailover } from '../types.ts'
import type { RecoveredHosts } from './hosts.ts'

interface RecoveredFailover {
  readonly failover?: KeepalivedFailover | PacemakerFailover
  readonly name: string
}

const FALLBACK = 'nas'

export function failoverIn(facts: Facts, sets: readonly HostSet[], hosts: RecoveredHosts, missing: Refuse): RecoveredFailover {
  const known = [
    facts.memberships[0]?.clusterName,
    ...facts.nfsServers.map(({ scope }) => scope),
    ...facts.virtualRouters.flatMap(({ members }) => members.map((member) => member.name)),
  ]
  const name = known.find((one): one is string => one !== undefined && /^[a-z0-9](?:[a-z0-9-]{0,13}[a-z0-9])?$/i.test(one))
  if (name === undefined) missing(['name'], `no file names the store: ${FALLBACK} is assumed`)
  const failover =
    facts.clusters.length > 0 || facts.memberships.length > 0 ? clusterIn(facts, sets, missing) : routerIn(facts, hosts, missing)
  return { name: name ?? FALLBACK, ...(failover ? { failover } : {}) }
}

function routerIn(facts: Facts, { names }: RecoveredHosts, missing: Refuse): KeepalivedFailover | undefined {
  const [router, ...others] = facts.virtualRouters
  if (!router) {
    missing(['failover'], 'no file tells what moves the service')
    return undefined
  }
  if (others.length > 0)
    missing(['failover', 'virtualRouterId'], `of ${others.length + 1} virtual routers one is kept: all addresses move together`)
  const members = names.flatMap((name) => router.members.find(({ host }) => host === name) ?? [])
  const [first] = members
  const script = first?.tracked.find(({ kind }) => kind === 'script')
  const distance = Math.max(...members.map(({ priority }) => priority)) - Math.min(...members.map(({ priority }) => priority))
  const weight = first?.preemptDelay && script && script.weight < 0 ? script.weight : undefined
  const isWhole = members.length === names.length && new Set(members.map(({ priority }) => priority)).size === names.length
  if (!isWhole) missing(['failover', 'priorities'], 'not every node has a priority of its own: they go by the order of the nodes')
  if (script && script.weight !== 0 && weight === undefined)
    missing(
      ['failover', 'checkWeight'],
      `a failed check took ${Math.abs(script.weight)} from the priority, of ${distance} between the nodes: now it takes the node out`,
    )
  return {
    by: 'keepalived',
    virtualRouterId: router.virtualRouterId,
    ...(isWhole ? { priorities: Object.fromEntries(members.map(({ host, priority }) => [host, priority])) } : {}),
    ...(first && first.preemptDelay > 0 && !first.nopreempt ? { failbackDelay: first.preemptDelay } : {}),
    ...(weight === undefined ? {} : { checkWeight: weight }),
    ...(script?.interval !== undefined && script.interval >= 2 && script.interval <= 10
      ? { checkInterval: Math.round(script.interval) }
      : {}),
    ...(first && first.advertInt !== 1 && first.advertInt <= 10 ? { advertInterval: Math.max(1, Math.round(first.advertInt)) } : {}),
  }
}

function clusterIn(facts: Facts, sets: readonly HostSet[], missing: Refuse): PacemakerFailover {
  const [cluster] = facts.clusters
  const path = ['failover', 'fencing']
  const parameters = fenceParameters(sets)
  const fencing = (cluster?.fenceDevices ?? []).map(({ id, agent, hosts }, i): BlueprintFenceDevice => {
    if (!parameters.has(id)) missing([...path, i, 'parameters'], `no file tells the parameters of ${id}`)
    return { name: id, agent, nodes: hosts === 'any' ? [...cluster!.nodes] : [...hosts], parameters: parameters.get(id) ?? {} }
  })
  if (fencing.length === 0) missing(path, 'nothing fences a node that is lost')
  if (facts.memberships[0]?.quorum.device) missing(['failover', 'quorumDevice'], 'which host decides is not recovered')
  return { by: 'pacemaker', fencing }
}

/** What fence agents are told, but for what a blueprint makes from their nodes. */
function fenceParameters(sets: readonly HostSet[]): ReadonlyMap<string, Record<string, string>> {
  const written = setsOf(sets, 'pacemaker').flatMap(({ config }) => config.effective.cibs.map(({ cib }) => cib))
  const scripts = setsOf(sets, 'pcs').flatMap(({ config }) => config.effective.scripts)
  const cibs = written.length > 0 ? written : scripts.flatMap((script) => pacemaker.parse(script.cib.text).model.cib ?? [])
  const primitives = cibs
    .flatMap(({ configuration }) => configuration?.resources?.resources ?? [])
    .flatMap((one) => (one.kind === 'primitive' ? [one] : []))
  return new Map(
    primitives
      .filter((one) => one.class === 'stonith')
      .map(({ id, instanceAttributes }) => [
        id,
        Object.fromEntries(
          instanceAttributes
            .flatMap(({ nvpairs }) => nvpairs)
            .flatMap(({ name, value }) =>
              name === undefined || value === undefined || /^pcmk_(?:host_|delay_base)/.test(name) ? [] : [[name, value] as const],
            ),
        ),
      ]),
  )
}
