import type { Document } from '../../document/index.ts'
import type { TextEdit } from '../../text/index.ts'
import { roleOf } from './effective/values.ts'
import { change, type Filled } from './ensure.ts'
import { schemaOf } from './judge/versions.ts'
import type { Score } from './model/values.ts'
import { removeFrom, takeOut } from './resource-tree.ts'
import type { Cib, PacemakerFile, ResourceSet, RscColocation, RscOrder } from './types.ts'

type Doc = Document<PacemakerFile>

/** `first` acts before `then`. */
export interface WantedOrder {
  readonly first: string
  readonly firstAction?: RscOrder['firstAction']
  readonly then: string
  readonly thenAction?: RscOrder['thenAction']
  readonly kind?: RscOrder['kind']
}

/** `rsc` runs where `withRsc` does. */
export interface WantedColocation {
  readonly rsc: string
  readonly rscRole?: RscColocation['rscRole']
  readonly withRsc: string
  /** Promoted, where the other one is a promotable clone. */
  readonly withRscRole?: RscColocation['withRscRole']
  /** Default: INFINITY. */
  readonly score?: Score
}

export interface WantedLocation {
  readonly rsc: string
  readonly node: string
  readonly score: Score
}

const SLAVES: Readonly<Record<string, 'Master' | 'Slave'>> = { Promoted: 'Master', Unpromoted: 'Slave' }
/** First schema with the names that roles have today. */
const NEW_ROLES = 307

/** A role as the file's schema spells it. */
function spelled<R extends string | undefined>(role: R, { validateWith }: Cib): R | 'Master' | 'Slave' {
  const version = schemaOf(validateWith, undefined)
  return role !== undefined && typeof version === 'number' && version < NEW_ROLES ? (SLAVES[role] ?? role) : role
}

const present = <T extends object>(object: T): T =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T

/**
 * Makes an order between two resources count as given; one between the same two gives way to it.
 * @throws EditError when the file has no configuration, or is damaged.
 */
export function ensureOrder(document: Doc, wanted: WantedOrder): TextEdit[] {
  return change(document, ({ constraints }, makeId) => {
    const found = constraints.rscOrders.find(({ first, then }) => first === wanted.first && then === wanted.then)
    if (found) {
      // Of kind and score a constraint has one.
      if (wanted.kind !== undefined) delete found.score
      Object.assign(found, present(wanted))
      return
    }
    const id = makeId(`order-${wanted.first}-${wanted.then}-${(wanted.kind ?? 'Mandatory').toLowerCase()}`)
    constraints.rscOrders.push({ id, ...present(wanted), resourceSets: [] })
  })
}

/**
 * Makes a colocation of two resources count as given; one of the same two gives way to it. Without a score it is a must.
 * @throws EditError when the file has no configuration, or is damaged.
 */
export function ensureColocation(document: Doc, wanted: WantedColocation): TextEdit[] {
  return change(document, ({ constraints }, makeId, cib) => {
    const { score = 'INFINITY' } = wanted
    const list = constraints.rscColocations
    const found = list.find(({ rsc, withRsc }) => rsc === wanted.rsc && withRsc === wanted.withRsc)
    const now = { ...wanted, score }
    for (const role of ['rscRole', 'withRscRole'] as const) {
      // Either name of a role is as good as the other.
      if (found && roleOf(found[role]) === roleOf(wanted[role])) delete now[role]
      else if (wanted[role] !== undefined) Object.assign(now, { [role]: spelled(wanted[role], cib) })
    }
    if (found) Object.assign(found, present(now))
    else list.push({ id: makeId(`colocation-${wanted.rsc}-${wanted.withRsc}-${score}`), ...present(now), resourceSets: [] })
  })
}

/**
 * Makes a node be preferred for a resource, or avoided, by a score.
 * @throws EditError when the file has no configuration, or is damaged.
 */
export function ensureLocation(document: Doc, { rsc, node, score }: WantedLocation): TextEdit[] {
  return change(document, ({ constraints }, makeId) => {
    const found = constraints.rscLocations.find((location) => location.rsc === rsc && location.node === node)
    if (found) found.score = score
    else constraints.rscLocations.push({ id: makeId(`location-${rsc}-${node}-${score}`), rsc, node, score, resourceSets: [], rules: [] })
  })
}

/**
 * Takes a constraint out.
 * @throws EditError when the file has no configuration, or is damaged.
 */
export function removeConstraint(document: Doc, id: string): TextEdit[] {
  return change(document, ({ constraints }) => dropConstraints(constraints, (constraint) => constraint.id === id))
}

/**
 * Takes a resource out, with what only it was in, and with what speaks of it: constraints, places in sets, fencing levels.
 * A group or clone goes with all that is inside.
 * @throws EditError when the file has no configuration, or is damaged.
 */
export function removeResource(document: Doc, id: string): TextEdit[] {
  return change(document, (configuration) => {
    const gone = new Set(takeOut(configuration.resources.resources, id))
    const { constraints, fencingTopology } = configuration
    for (const { resourceSets } of lists(constraints).flat()) {
      for (const set of resourceSets) removeFrom(set.resourceRefs, (reference) => gone.has(reference.id ?? ''))
      removeFrom(resourceSets, (set) => set.idRef === undefined && set.resourceRefs.length === 0)
    }
    dropConstraints(constraints, (constraint) => {
      const named = [constraint.rsc, constraint.withRsc, constraint.first, constraint.then]
      const isEmpty =
        named.every((name) => name === undefined) && constraint.rscPattern === undefined && constraint.resourceSets.length === 0
      return isEmpty || named.some((name) => name !== undefined && gone.has(name))
    })
    if (!fencingTopology) return
    for (const level of fencingTopology.fencingLevels) if (level.devices) removeFrom(level.devices, (device) => gone.has(device))
    removeFrom(fencingTopology.fencingLevels, ({ devices }) => devices?.length === 0)
  })
}

/** What any constraint may have. */
interface AnyConstraint {
  readonly id?: string
  readonly rsc?: string
  readonly rscPattern?: string
  readonly withRsc?: string
  readonly first?: string
  readonly then?: string
  readonly resourceSets: ResourceSet[]
}

const lists = ({ rscLocations, rscColocations, rscOrders }: Filled['constraints']): AnyConstraint[][] => [
  rscLocations,
  rscColocations,
  rscOrders,
]

function dropConstraints(constraints: Filled['constraints'], fits: (constraint: AnyConstraint) => boolean): void {
  for (const list of lists(constraints)) removeFrom(list, fits)
}
