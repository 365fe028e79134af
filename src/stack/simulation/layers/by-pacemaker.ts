import type { Cluster, ClusterResource, Facts, Membership } from '../../facts/types.ts'
import { boundTo, mounterOf, nodesFor, ordersOfCluster, promoterOf } from './bound.ts'
import { tellClients } from './clients.ts'
import { keepStorage } from './keep.ts'
import { type Situation, servedOn, stuckAt } from './situation.ts'
import type { End } from './step.ts'
import { type Former, placeOf, takeStorage } from './storage.ts'
import { clusterQuorum } from './votes.ts'

/** About how many seconds each takes; nothing in the files says. */
const FENCING = 10
const MONITOR = 10
const RESTART = 5

/** Follows a service that Pacemaker runs. It may be on any node: taken is the one that fails, where it is a node. */
export function runByPacemaker(situation: Situation, cluster: Cluster): { before: string | undefined; end: End } {
  const { course, failure, facts } = situation
  const nodes = nodesFor(addressResource(situation, cluster), cluster)
  const before = nodes.includes(failure.host) ? failure.host : nodes[0]
  const target = nodes.find((node) => node !== before)
  if (before === undefined || target === undefined) {
    course.take({
      layer: 'pacemaker',
      what: 'there is no second node',
      why: `it may be on ${nodes.join(', ') || 'none'}`,
      kind: 'stuck',
      ...placeOf(cluster.place),
    })
    return { before, end: stuckAt(situation) }
  }
  if (failure.host !== before) {
    course.take({
      layer: 'pacemaker',
      host: before,
      what: 'the service is here',
      why: `it may not be on ${failure.host}`,
    })
    const membership = failure.kind !== 'service' && cluster.nodes.includes(failure.host) ? membershipOf(cluster, facts) : undefined
    if (membership && !lose(situation, cluster, membership, failure.host)) return { before, end: stuckAt(situation) }
    keepStorage(situation, before)
    return { before, end: course.isStuck ? stuckAt(situation) : servedOn(situation, before, false) }
  }
  if (failure.kind === 'service') return { before, end: restart(situation, cluster, before) }
  const membership = membershipOf(cluster, facts)
  if (failure.kind === 'link' && failure.what !== undefined && membership && linksOf(membership) > 1) {
    const what = `the nodes still see each other; no resource watches ${failure.what}`
    course.take({ layer: 'corosync', host: before, what, why: 'corosync has a second link', kind: 'risk', ...placeOf(membership.place) })
    return { before, end: servedOn(situation, before, false) }
  }
  if (!lose(situation, cluster, membership, before)) return { before, end: stuckAt(situation) }
  const isFenced = fenceNode(situation, cluster, before)
  if (course.isStuck) return { before, end: stuckAt(situation) }
  // A node that is switched off is as good as dead.
  const after: Situation = isFenced ? { ...situation, failure: { host: before, kind: 'node' } } : situation
  const former: Former = { host: before, isGone: after.failure.kind === 'node', releases: false, by: undefined }
  return { before, end: start(after, cluster, former, target) }
}

const membershipOf = ({ nodes }: Cluster, { memberships }: Facts): Membership | undefined =>
  memberships.find((membership) => membership.nodes.some(({ name }) => name !== undefined && nodes.includes(name))) ?? memberships[0]

const linksOf = ({ nodes }: Membership): number =>
  Math.max(0, ...nodes.map(({ addresses }) => new Set(addresses.map(({ link }) => link)).size))

/** What serves has failed and the node has not: it is started again where it is. */
function restart(situation: Situation, cluster: Cluster, host: string): End {
  const { course, service } = situation
  const address = addressResource(situation, cluster)
  const watched = [...(address ? boundTo(address, cluster) : cluster.resources)]
  const silent = watched.filter(({ monitorInterval }) => monitorInterval === 0)
  if (watched.length > 0 && silent.length === watched.length) {
    course.take({
      layer: 'pacemaker',
      host,
      what: `nobody notices: ${service.name} stays`,
      why: 'no resource has a recurring monitor operation',
      kind: 'stuck',
      ...placeOf(silent[0]!.place),
    })
    return stuckAt(situation)
  }
  const interval = Math.max(0, ...watched.map(({ monitorInterval }) => monitorInterval ?? MONITOR))
  course.take({ layer: 'pacemaker', host, what: 'a monitor operation fails', why: `it runs every ${interval} s at least`, lasts: interval })
  if (silent.length > 0)
    course.take({
      layer: 'pacemaker',
      host,
      what: `a failure of ${silent.map(({ id }) => id).join(', ')} would go unnoticed`,
      why: 'without a recurring monitor operation',
      kind: 'risk',
      ...placeOf(silent[0]!.place),
    })
  course.take({
    layer: 'pacemaker',
    host,
    what: 'stops what failed and all that needs it, and starts it again here',
    why: 'it moves to another node only when it does not start',
    lasts: RESTART,
  })
  return servedOn(situation, host, false, true)
}

/** The other nodes lose one: do they go on? */
function lose(
  { course, failure }: Situation,
  { noQuorumPolicy, at, place }: Cluster,
  membership: Membership | undefined,
  host: string,
): boolean {
  if (!membership) {
    course.take({
      layer: 'corosync',
      what: `${host} is lost`,
      why: 'if corosync, whose configuration is not given, says so',
      kind: 'unknown',
    })
    return true
  }
  const { token, nodes } = membership
  // Without a word for so long, and then as long again and a fifth until the others agree.
  course.take({
    layer: 'corosync',
    what: `${host} is lost`,
    why: `not a word for ${token} ms, and consensus among the others`,
    lasts: (token * 2.2) / 1000,
    ...placeOf(membership.at('token')),
  })
  const verdict = clusterQuorum(membership, nodes.length - 1, failure.kind !== 'node')
  if (verdict.isQuorate) {
    course.take({ layer: 'corosync', what: 'the others have quorum', why: verdict.why, ...placeOf(membership.at('quorum')) })
    return true
  }
  const policy = at('noQuorumPolicy') ?? place
  const stops: Readonly<Record<string, string>> = {
    freeze: 'start nothing new',
    suicide: 'fence themselves',
    demote: 'demote what is promoted and stop the rest',
  }
  if (noQuorumPolicy === 'ignore') {
    course.take({
      layer: 'pacemaker',
      what: 'the others go on without quorum',
      why: `${verdict.why}; no-quorum-policy ignore`,
      kind: 'risk',
      ...placeOf(policy),
    })
    return true
  }
  course.take({
    layer: 'pacemaker',
    what: `the others ${stops[noQuorumPolicy] ?? 'stop everything'}: they have no quorum`,
    why: `${verdict.why}; no-quorum-policy ${noQuorumPolicy}`,
    kind: 'stuck',
    ...placeOf(membership.at('quorum') ?? policy),
  })
  return false
}

/** A node that is lost has to be off before anything of its is started elsewhere; whether it is made so. */
function fenceNode({ course, failure }: Situation, { fencing, fenceDevices, nodes, at, place }: Cluster, host: string): boolean {
  if (!fencing) {
    const isDead = failure.kind === 'node'
    course.take({
      layer: 'fencing',
      what: `${host} is not fenced`,
      why: `stonith-enabled is false: that it is off is taken for granted${isDead ? '' : ', and it is not'}`,
      kind: 'risk',
      ...placeOf(at('fencing') ?? place),
    })
    return false
  }
  const device = fenceDevices.find(({ hosts }) => hosts === 'any' || hosts.includes(host))
  if (!device) {
    const why =
      fenceDevices.length === 0 ? 'there is no fence device' : `none of ${fenceDevices.map(({ id }) => id).join(', ')} is for ${host}`
    course.take({
      layer: 'fencing',
      what: `nothing can fence ${host}: nothing is started until somebody confirms by hand that it is off`,
      why,
      kind: 'stuck',
      ...placeOf(fenceDevices[0]?.place ?? at('fencing') ?? place),
    })
    return false
  }
  const isRace = failure.kind === 'isolation' && nodes.length === 2
  course.take({
    layer: 'fencing',
    what: `${host} is fenced`,
    why: `${device.id} (${device.agent}) switches it off${isRace ? `; ${host} tries the same with the others, and the faster one wins` : ''}`,
    lasts: FENCING,
    ...placeOf(device.place),
  })
  return true
}

const addressResource = ({ service }: Situation, { resources }: Cluster): ClusterResource | undefined =>
  resources.find(({ id }) => id === service.address?.resource)

function start(situation: Situation, cluster: Cluster, former: Former, host: string): End {
  const { course, service, facts } = situation
  tellUnbound(situation, cluster)
  const orders = ordersOfCluster(cluster, service, facts)
  const { isSplit } = takeStorage(situation, host, former, orders)
  if (course.isStuck) return isSplit ? { kind: 'split-brain', hosts: [former.host, host], step: course.steps.at(-1)! } : stuckAt(situation)
  const server = orders.outcome.does.has('starts-nfs')
  if (server)
    course.take({
      layer: 'exports',
      host,
      what: 'the NFS server is started',
      why: 'Pacemaker starts it',
      lasts: 1,
      ...placeOf(orders.placeFor('starts-nfs')),
    })
  const address = addressResource(situation, cluster)
  course.take({ layer: 'address', host, what: `${service.name} is on ${host}`, lasts: 1, ...placeOf(address?.place) })
  if (!former.isGone && service.storages.length === 0) {
    course.take({
      layer: 'address',
      what: `${service.name} may still be on ${former.host} as well`,
      why: 'nothing made sure that it is off',
      kind: 'stuck',
      ...placeOf(address?.place),
    })
    return stuckAt(situation)
  }
  const end = servedOn(situation, host, true)
  tellClients(situation, host, server)
  return end
}

/** Resources that nothing keeps together may come to be on different nodes. */
function tellUnbound(situation: Situation, cluster: Cluster): void {
  const { course, service, facts } = situation
  const address = addressResource(situation, cluster)
  if (!address) return
  const bound = boundTo(address, cluster)
  for (const { volume } of service.storages) {
    for (const one of [promoterOf(cluster, volume), mounterOf(cluster, volume, facts)]) {
      if (!one || bound.has(one)) continue
      course.take({
        layer: 'pacemaker',
        what: `${one.id} and ${address.id} may come to be on different nodes`,
        why: 'no group or mandatory colocation keeps them together',
        kind: 'risk',
        ...placeOf(one.place),
      })
    }
  }
}
