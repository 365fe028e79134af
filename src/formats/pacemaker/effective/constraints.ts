import type { Constraints, ResourceSet, RscColocation, RscLocation, RscOrder, Rule } from '../types.ts'
import { type Role, roleOf, scoreOf } from './values.ts'

/** A pair of actions, the first before the other. */
export interface EffectiveOrder {
  readonly first: string
  readonly firstAction: string
  readonly then: string
  readonly thenAction: string
  readonly kind: 'Optional' | 'Mandatory' | 'Serialize'
  readonly symmetrical: boolean
  readonly constraint: RscOrder
}

/** `rsc` is placed where `withRsc` is, or with a score below 0 elsewhere. */
export interface EffectiveColocation {
  readonly rsc: string
  readonly rscRole: Role | undefined
  readonly withRsc: string
  readonly withRscRole: Role | undefined
  /** Infinity for a must. */
  readonly score: number
  readonly constraint: RscColocation
}

export interface EffectiveLocation {
  /** Resources by id; a pattern is left as it is. */
  readonly rsc: readonly string[]
  readonly pattern: string | undefined
  readonly role: Role | undefined
  /** A node by its name, or a rule that says which. */
  readonly node: string | undefined
  readonly rule: Rule | undefined
  readonly score: number
  readonly constraint: RscLocation
}

export interface EffectiveConstraints {
  readonly orders: readonly EffectiveOrder[]
  readonly colocations: readonly EffectiveColocation[]
  readonly locations: readonly EffectiveLocation[]
}

/** Constraints in one form: what sets say is said pair by pair. */
export function constraintsOf(constraints: Constraints | undefined): EffectiveConstraints {
  const { rscOrders = [], rscColocations = [], rscLocations = [] } = constraints ?? {}
  const sets = new Map<string, ResourceSet>()
  for (const { resourceSets } of [...rscOrders, ...rscColocations, ...rscLocations]) {
    for (const set of resourceSets) if (set.id !== undefined) sets.set(set.id, set)
  }
  const resolve = (written: readonly ResourceSet[]): ResourceSet[] =>
    written.map((set) => (set.idRef === undefined ? set : (sets.get(set.idRef) ?? set)))
  return {
    orders: rscOrders.flatMap((order) => ordersOf(order, resolve(order.resourceSets))),
    colocations: rscColocations.flatMap((colocation) => colocationsOf(colocation, resolve(colocation.resourceSets))),
    locations: rscLocations.flatMap((location) => locationsOf(location, resolve(location.resourceSets))),
  }
}

const membersOf = (set: ResourceSet): string[] => set.resourceRefs.flatMap(({ id }) => id ?? [])

const isSequential = ({ sequential }: ResourceSet): boolean => sequential !== false

function ordersOf(constraint: RscOrder, sets: readonly ResourceSet[]): EffectiveOrder[] {
  const kindOf = ({ kind, score }: Pick<RscOrder, 'kind' | 'score'>): EffectiveOrder['kind'] | undefined =>
    kind ?? (score === undefined ? undefined : scoreOf(score) === 0 ? 'Optional' : 'Mandatory')
  const kind = kindOf(constraint) ?? 'Mandatory'
  const symmetrical = constraint.symmetrical ?? kind !== 'Serialize'
  const { first, then } = constraint
  if (first !== undefined && then !== undefined) {
    const firstAction = constraint.firstAction ?? 'start'
    return [{ first, firstAction, then, thenAction: constraint.thenAction ?? firstAction, kind, symmetrical, constraint }]
  }
  const pair = (a: string, from: ResourceSet, b: string, to: ResourceSet, own: EffectiveOrder['kind']): EffectiveOrder => ({
    first: a,
    firstAction: from.action ?? 'start',
    // biome-ignore lint/suspicious/noThenProperty: the schema's own name, and no function
    then: b,
    thenAction: to.action ?? 'start',
    kind: own,
    symmetrical,
    constraint,
  })
  const found: EffectiveOrder[] = []
  sets.forEach((set, i) => {
    const members = membersOf(set)
    if (isSequential(set)) {
      for (let at = 1; at < members.length; at++) found.push(pair(members[at - 1]!, set, members[at]!, set, kindOf(set) ?? kind))
    }
    const next = sets[i + 1]
    if (!next) return
    const behind = membersOf(next)
    const from = isSequential(set) ? members.slice(-1) : members
    const to = isSequential(next) ? behind.slice(0, 1) : behind
    for (const a of from) for (const b of to) found.push(pair(a, set, b, next, kind))
  })
  return found
}

function colocationsOf(constraint: RscColocation, sets: readonly ResourceSet[]): EffectiveColocation[] {
  const { rsc, withRsc } = constraint
  const score = scoreOf(constraint.score)
  if (rsc !== undefined && withRsc !== undefined) {
    return [{ rsc, rscRole: roleOf(constraint.rscRole), withRsc, withRscRole: roleOf(constraint.withRscRole), score, constraint }]
  }
  const pair = (a: string, from: ResourceSet, b: string, to: ResourceSet, own: number): EffectiveColocation => ({
    rsc: a,
    rscRole: roleOf(from.role),
    withRsc: b,
    withRscRole: roleOf(to.role),
    score: own,
    constraint,
  })
  const found: EffectiveColocation[] = []
  sets.forEach((set, i) => {
    const members = membersOf(set)
    const own = scoreOf(set.score, score)
    if (isSequential(set)) {
      for (let at = 1; at < members.length; at++) {
        const [before, behind] = [members[at - 1]!, members[at]!]
        // As in a group, each is placed where the one before it is.
        found.push(set.ordering === 'listed' ? pair(before, set, behind, set, own) : pair(behind, set, before, set, own))
      }
    }
    const next = sets[i + 1]
    if (!next) return
    const targets = membersOf(next)
    // The set that stands last is placed first.
    const from = isSequential(set) ? members.slice(0, 1) : members
    const to = isSequential(next) ? targets.slice(-1) : targets
    for (const a of from) for (const b of to) found.push(pair(a, set, b, next, score))
  })
  return found
}

function locationsOf(constraint: RscLocation, sets: readonly ResourceSet[]): EffectiveLocation[] {
  const rsc = constraint.rsc === undefined ? sets.flatMap(membersOf) : [constraint.rsc]
  const role = roleOf(constraint.role) ?? sets.map((set) => roleOf(set.role)).find((found) => found !== undefined)
  const shared = { rsc, pattern: constraint.rscPattern, constraint }
  if (constraint.rules.length === 0) {
    return [{ ...shared, role, node: constraint.node, rule: undefined, score: scoreOf(constraint.score) }]
  }
  return constraint.rules.map((rule) => ({ ...shared, role: roleOf(rule.role) ?? role, node: undefined, rule, score: scoreOf(rule.score) }))
}
