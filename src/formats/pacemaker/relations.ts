import type { EffectiveCib, EffectiveColocation, EffectiveOrder, EffectivePrimitive } from './effective/index.ts'

type Index<T> = ReadonlyMap<string, readonly T[]>

/** What constraints and groups say, to be looked up by what they name. */
interface Relations {
  /** What an id in a constraint stands for: a primitive, or those inside of a group or clone. */
  readonly inside: Index<EffectivePrimitive>
  readonly colocations: Index<EffectiveColocation>
  readonly orders: Index<EffectiveOrder>
  /** Ids of resources by the id of the one that they must be with. */
  readonly bound: Index<string>
  readonly binding: Index<string>
  /** Ids of resources by the id of the one that they wait for. */
  readonly behind: Index<string>
  readonly ahead: Index<string>
  readonly neighbours: ReadonlyMap<EffectivePrimitive, { readonly next?: EffectivePrimitive; readonly previous?: EffectivePrimitive }>
  /** Ids of what a resource is to be with or to wait for, by the id of that resource, wishes included. */
  readonly partners: Index<string>
  readonly boundTo: Map<EffectivePrimitive, Set<EffectivePrimitive>>
  readonly startsBehind: Map<EffectivePrimitive, Set<EffectivePrimitive>>
  /** Ids that a constraint names together with one that is not there. */
  readonly amiss: ReadonlySet<string>
}

const found = new WeakMap<EffectiveCib, Relations>()

function relationsOf(cib: EffectiveCib): Relations {
  let relations = found.get(cib)
  if (!relations) {
    relations = look(cib)
    found.set(cib, relations)
  }
  return relations
}

const pairKey = (a: string, b: string): string => `${a}\0${b}`

function indexed<T, V>(list: readonly T[], keyOf: (item: T) => string | undefined, pick: (item: T) => V): Map<string, V[]> {
  const index = new Map<string, V[]>()
  for (const item of list) {
    const key = keyOf(item)
    if (key === undefined) continue
    const known = index.get(key)
    if (known) known.push(pick(item))
    else index.set(key, [pick(item)])
  }
  return index
}

function look({ primitives, resources, colocations, orders }: EffectiveCib): Relations {
  const must = colocations.filter(({ score }) => score === Number.POSITIVE_INFINITY)
  const waits = orders.filter(({ kind }) => kind === 'Mandatory')
  const named = primitives.flatMap((primitive) => idsOf(primitive).map((id) => ({ id, primitive })))
  const known = new Set(resources.map(({ id }) => id))
  const amiss = new Set<string>()
  for (const { first, then: behind } of orders) if (!known.has(first)) amiss.add(behind)
  for (const { rsc, withRsc } of colocations) if (!known.has(withRsc)) amiss.add(rsc)
  const neighbours = new Map<EffectivePrimitive, { next?: EffectivePrimitive; previous?: EffectivePrimitive }>()
  for (const resource of resources) {
    if (resource.kind !== 'group') continue
    resource.members.forEach((member, i, { [i - 1]: previous, [i + 1]: next }) => {
      neighbours.set(member, { ...(next ? { next } : {}), ...(previous ? { previous } : {}) })
    })
  }
  const own = <T>(item: T): T => item
  return {
    inside: indexed(
      named,
      ({ id }) => id,
      ({ primitive }) => primitive,
    ),
    colocations: indexed(colocations, ({ rsc, withRsc }) => pairKey(rsc, withRsc), own),
    orders: indexed(orders, ({ first, then: behind }) => pairKey(first, behind), own),
    bound: indexed(
      must,
      ({ withRsc }) => withRsc,
      ({ rsc }) => rsc,
    ),
    binding: indexed(
      must,
      ({ rsc }) => rsc,
      ({ withRsc }) => withRsc,
    ),
    behind: indexed(
      waits,
      ({ first }) => first,
      (order) => order.then,
    ),
    ahead: indexed(
      waits,
      (order) => order.then,
      ({ first }) => first,
    ),
    neighbours,
    partners: indexed(
      [...colocations.map(({ rsc, withRsc }) => [rsc, withRsc] as const), ...orders.map((order) => [order.then, order.first] as const)],
      ([id]) => id,
      ([, partner]) => partner,
    ),
    boundTo: new Map(),
    startsBehind: new Map(),
    amiss,
  }
}

/** What a resource is called by constraints: its own id and those of what it is in. */
const idsOf = ({ id, group, clone }: EffectivePrimitive): string[] => [id, ...(group ? [group.id] : []), ...(clone ? [clone.id] : [])]

/** The primitives that an id in a constraint stands for. */
export const primitivesIn = (cib: EffectiveCib, id: string): readonly EffectivePrimitive[] => relationsOf(cib).inside.get(id) ?? []

function between<T>(index: Index<T>, a: EffectivePrimitive, b: EffectivePrimitive): T[] {
  const others = idsOf(b)
  return idsOf(a).flatMap((own) => others.flatMap((other) => index.get(pairKey(own, other)) ?? []))
}

/** Colocations of one resource, or what it is in, with another. */
export const colocationsBetween = (cib: EffectiveCib, a: EffectivePrimitive, b: EffectivePrimitive): EffectiveColocation[] =>
  between(relationsOf(cib).colocations, a, b)

/** Orders of one resource, or what it is in, before another. */
export const ordersBetween = (cib: EffectiveCib, a: EffectivePrimitive, b: EffectivePrimitive): EffectiveOrder[] =>
  between(relationsOf(cib).orders, a, b)

/** Whether a constraint about a resource names something that is not there: what it lacks is told there. */
export const isAmiss = (cib: EffectiveCib, primitive: EffectivePrimitive): boolean =>
  idsOf(primitive).some((id) => relationsOf(cib).amiss.has(id))

/** Ids of what any constraint tells a resource to be with or to wait for. */
export function partnersOf(cib: EffectiveCib, primitive: EffectivePrimitive): readonly string[] {
  const { partners } = relationsOf(cib)
  return idsOf(primitive).flatMap((id) => partners.get(id) ?? [])
}

/** Whether a resource must be with any other. */
export function isTied(cib: EffectiveCib, primitive: EffectivePrimitive): boolean {
  const { bound, binding: of } = relationsOf(cib)
  return primitive.group !== undefined || idsOf(primitive).some((id) => bound.has(id) || of.has(id))
}

/** All that steps from constraint to constraint and from member to member of a group come to. */
function reached(
  { inside, neighbours }: Relations,
  from: readonly EffectivePrimitive[],
  steps: Index<string>,
  side: 'next' | 'previous',
): Set<EffectivePrimitive> {
  const result = new Set<EffectivePrimitive>()
  const done = new Set<string>()
  const open = [...from]
  const add = (one: EffectivePrimitive | undefined): void => {
    if (!one || result.has(one)) return
    result.add(one)
    open.push(one)
  }
  for (let at = open.pop(); at; at = open.pop()) {
    add(neighbours.get(at)?.[side])
    for (const id of idsOf(at)) {
      if (done.has(id)) continue
      done.add(id)
      for (const step of steps.get(id) ?? []) for (const one of inside.get(step) ?? []) add(one)
    }
  }
  return result
}

/** What cannot run without a resource on its node: members of its group behind it, and what must be where it is. */
export function boundTo(cib: EffectiveCib, to: EffectivePrimitive): Set<EffectivePrimitive> {
  const relations = relationsOf(cib)
  const known = relations.boundTo.get(to) ?? reached(relations, [to], relations.bound, 'next')
  relations.boundTo.set(to, known)
  return known
}

/** What a resource cannot run without on its node. */
export function binding(cib: EffectiveCib, bound: EffectivePrimitive): Set<EffectivePrimitive> {
  const relations = relationsOf(cib)
  return reached(relations, [bound], relations.binding, 'previous')
}

/** What starts only when a resource has. */
export function startsBehind(cib: EffectiveCib, to: EffectivePrimitive): Set<EffectivePrimitive> {
  const relations = relationsOf(cib)
  const known = relations.startsBehind.get(to) ?? reached(relations, [to], relations.behind, 'next')
  relations.startsBehind.set(to, known)
  return known
}

/** What starts only when one of several resources has. */
export function startsBehindAny(cib: EffectiveCib, to: readonly EffectivePrimitive[]): Set<EffectivePrimitive> {
  if (to.length === 0) return new Set()
  const relations = relationsOf(cib)
  return reached(relations, to, relations.behind, 'next')
}

/** What has started when a resource starts. */
export function startsBefore(cib: EffectiveCib, behind: readonly EffectivePrimitive[]): Set<EffectivePrimitive> {
  if (behind.length === 0) return new Set()
  const relations = relationsOf(cib)
  return reached(relations, behind, relations.ahead, 'previous')
}
