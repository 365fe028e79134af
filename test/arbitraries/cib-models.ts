type Json = Record<string, unknown>

/** What holds a CIB together: ids that are unique, references to what is there, and of two ways to say a thing one. */
export function settleCib(model: object): void {
  const { cib } = model as { cib?: Json }
  if (!cib) return
  new Settler(cib).run()
}

/** Attributes that rule each other out, the one that stays first. */
const EITHER: readonly (readonly [string, string])[] = [
  ['score', 'scoreAttribute'],
  ['kind', 'score'],
  ['startDelay', 'intervalOrigin'],
]

class Settler {
  private readonly cib: Json
  private readonly resources: string[] = []
  private count = 0

  constructor(cib: Json) {
    this.cib = cib
  }

  run(): void {
    this.cib.validateWith = 'pacemaker-3.9'
    this.visit(this.cib, 'cib')
    const { constraints } = this.cib.configuration as { constraints: Record<string, Json[]> }
    for (const [key, list] of Object.entries(constraints)) for (const item of list) this.constraint(item, key)
    if (this.resources.length === 0) for (const key in constraints) constraints[key] = []
  }

  private visit(value: unknown, key: string, isCloned = false): void {
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) {
      for (const item of value) this.visit(item, key, isCloned)
      return
    }
    const object = value as Json
    delete object.unknown
    delete object.idRef
    const kind = String(object.kind ?? key)
    if ('id' in object ? key !== 'nodes' : OWN_IDS.has(key)) object.id = `${kind}-${this.count++}`
    for (const [stays, goes] of EITHER) if (object[stays] !== undefined && object[goes] !== undefined) delete object[goes]
    this.particular(object, kind, key)
    // Constraints speak of the clone, not of what is inside.
    const isInside = isCloned || key === 'child'
    if (!isInside && RESOURCES.has(kind)) this.resources.push(object.id as string)
    for (const inner in object) this.visit(object[inner], inner, isInside)
  }

  private particular(object: Json, kind: string, key: string): void {
    if (kind === 'nvpairs') object.name ??= 'n'
    else if (AGENTS.has(kind)) {
      delete object.template
      // Only ocf has agents that can be promoted, as what is inside of a clone may be.
      if (key === 'child' || key === 'primitives') object.class = 'ocf'
      object.class ??= 'ocf'
      object.type ??= 'Dummy'
      if (object.class === 'ocf') object.provider ??= 'heartbeat'
      else delete object.provider
    } else if (kind === 'rules') {
      if (object.scoreAttribute === undefined) object.score ??= 1
      if (object.role !== undefined) object.role = 'Promoted'
      const expressions = object.expressions as Json[]
      if (expressions.length === 0) expressions.push({ id: '', attribute: '#uname', operation: 'defined' })
    } else if (kind === 'fencingLevels') {
      for (const name of ['targetPattern', 'targetAttribute', 'targetValue']) delete object[name]
      object.target ??= 'alpha'
    }
  }

  private resource(): string {
    return this.resources[this.count++ % this.resources.length] ?? ''
  }

  private constraint(item: Json, key: string): void {
    const sets = item.resourceSets as Json[]
    for (const set of sets) {
      const references = set.resourceRefs as Json[]
      if (references.length === 0) references.push({})
      for (const reference of references) reference.id = this.resource()
    }
    delete item.scoreAttribute
    delete item.scoreAttributeMangle
    const singles = SINGLES[key]!
    for (const name of singles.all) if (sets.length > 0) delete item[name]
    if (sets.length === 0) for (const name of singles.needed) item[name] = this.resource()
    if (key !== 'rscLocations') return
    delete item.rscPattern
    const hasRules = (item.rules as Json[]).length > 0
    if (hasRules) {
      delete item.node
      delete item.score
    } else {
      item.node ??= 'alpha'
      item.score ??= 0
    }
  }
}

const RESOURCES = new Set(['primitive', 'primitives', 'group', 'clone', 'master'])
const AGENTS = new Set(['primitive', 'primitives', 'template'])
const OWN_IDS = new Set(['instanceAttributes', 'metaAttributes', 'utilization', 'clusterPropertySets', 'nvpairs', 'rules', 'resourceSets'])

const SINGLES: Readonly<Record<string, { readonly needed: readonly string[]; readonly all: readonly string[] }>> = {
  rscLocations: { needed: ['rsc'], all: ['rsc', 'rscPattern', 'role'] },
  rscColocations: { needed: ['rsc', 'withRsc'], all: ['rsc', 'withRsc', 'nodeAttribute', 'rscRole', 'withRscRole'] },
  rscOrders: { needed: ['first', 'then'], all: ['first', 'then', 'firstAction', 'thenAction'] },
}
