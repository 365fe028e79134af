import type { Body } from './body.ts'
import type { Place } from './reading.ts'

interface Group {
  readonly object: object
  readonly owner: object
  readonly field: string
  readonly node: number
}

/**
 * Where the objects of a model were read from. Most are never asked for: while a file is read they are only
 * listed, and sorted by object when the first question comes.
 */
export class Places {
  private readonly known = new Map<object, Place>()
  private readonly objects: object[] = []
  private readonly bodies: (Body<object> | undefined)[] = []
  private readonly nodes: number[] = []
  private readonly groups: Group[] = []

  /** An object that one statement makes, or several one after the other. */
  add(object: object, body: Body<object> | undefined, node: number): void {
    this.objects.push(object)
    this.bodies.push(body)
    this.nodes.push(node)
  }

  /** An object that gathers some statements of another one's. */
  addGroup(object: object, owner: object, field: string, node: number): void {
    this.groups.push({ object, owner, field, node })
  }

  set(object: object, place: Place): void {
    this.sorted().set(object, place)
  }

  get(object: object): Place | undefined {
    return this.sorted().get(object)
  }

  has(object: object): boolean {
    return this.sorted().has(object)
  }

  values(): IterableIterator<Place> {
    return this.sorted().values()
  }

  private sorted(): Map<object, Place> {
    const { known, objects, bodies, nodes, groups } = this
    if (objects.length > 0) {
      for (let i = 0; i < objects.length; i++) {
        const place = known.get(objects[i]!)
        if (!place) known.set(objects[i]!, { body: bodies[i], node: nodes[i]! })
        else if (place.more) place.more.push(nodes[i]!)
        else known.set(objects[i]!, { ...place, more: [nodes[i]!] })
      }
      objects.length = 0
      bodies.length = 0
      nodes.length = 0
    }
    if (groups.length > 0) {
      for (const { object, owner, field, node } of groups) known.set(object, { body: undefined, node, within: { owner, field } })
      groups.length = 0
    }
    return known
  }
}
