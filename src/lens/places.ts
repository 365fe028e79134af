import type { Body } from './body.ts'
import type { Place } from './reading.ts'

/**
 * Where the objects of a model were read from. Most are never asked for: while a file is read they are only
 * listed, and sorted by object when the first question comes.
 */
export class Places {
  private readonly known = new Map<object, Place>()
  private readonly objects: object[] = []
  private readonly bodies: (Body<object> | undefined)[] = []
  private readonly nodes: number[] = []

  /** An object that one statement makes. */
  add(object: object, body: Body<object> | undefined, node: number): void {
    this.objects.push(object)
    this.bodies.push(body)
    this.nodes.push(node)
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
    const { known, objects, bodies, nodes } = this
    if (objects.length > 0) {
      for (let i = 0; i < objects.length; i++) known.set(objects[i]!, { body: bodies[i], node: nodes[i]! })
      objects.length = 0
      bodies.length = 0
      nodes.length = 0
    }
    return known
  }
}
