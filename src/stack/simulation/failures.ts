import type { Facts } from '../facts/types.ts'
import { singleFailures } from './election/survey.ts'
import { type Failure, type FailureKind, nameFailure } from './failure.ts'

/** Of a node that a cluster manages anything may fail; of a host that only holds a copy of data, or a vote, the machine and its network. */
const CLUSTER: readonly FailureKind[] = ['service', 'daemon', 'node', 'link', 'isolation']
const STORAGE: readonly FailureKind[] = ['node', 'isolation']

/** Every single failure of a stack, host by host. */
export function stackFailures(facts: Facts): Failure[] {
  const nodes = facts.clusters.flatMap((cluster) => cluster.nodes)
  const replicas = facts.volumes.flatMap((volume) => volume.replicas.map(({ host }) => host))
  const all = [
    ...singleFailures(facts),
    ...nodes.flatMap((host) => CLUSTER.map((kind): Failure => ({ host, kind }))),
    ...replicas.flatMap((host) => STORAGE.map((kind): Failure => ({ host, kind }))),
  ]
  const named = new Map<string, Failure>()
  // A failure of each check or interface stands for the one of all of them.
  const kinds = new Set(all.filter(({ what }) => what !== undefined).map(({ host, kind }) => `${host} ${kind}`))
  for (const failure of all)
    if (failure.what !== undefined || !kinds.has(`${failure.host} ${failure.kind}`)) named.set(nameFailure(failure), failure)
  const order = [...new Set([...all.map(({ host }) => host)])]
  return [...named.values()].sort((a, b) => order.indexOf(a.host) - order.indexOf(b.host))
}
