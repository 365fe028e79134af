import type { Body } from './body.ts'
import type { Place } from './reading.ts'

interface Group {
  readonly object: object
  readonly owner: object
  readonly field: string
  readonly node: number
}

/**
 * Where the objects of a model were read from. Most are never asked for: while a file is read they are only listed, and
 * found by object when the first question comes.
 */
export class Places {
  /** Bodies and nodes by number, and the numbers of objects; those of the last objects are still to be given. */
  private readonly bodies: (Body<object> | undefined)[] = []
  private readonly nodes: number[] = []
  private readonly numbers = new Map<object, number>()
  private readonly objects: object[] = []
  private readonly groups: Group[] = []
  /** What is more than one statement, or none of its own. */
  private readonly odd = new Map<object, Place>()

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
    this.odd.set(object, place)
  }

  get(object: object): Place | undefined {
    this.sort()
    return this.odd.get(object) ?? this.placeOf(this.numbers.get(object))
  }

  has(object: object): boolean {
    this.sort()
    return this.odd.has(object) || this.numbers.has(object)
  }

  private placeOf(number: number | undefined): Place | undefined {
    return number === undefined ? undefined : { body: this.bodies[number], node: this.nodes[number]! }
  }

  private sort(): void {
    const { numbers, odd, objects, nodes, groups } = this
    if (objects.length > 0) {
      const first = nodes.length - objects.length
      for (let i = 0; i < objects.length; i++) {
        const object = objects[i]!
        const before = numbers.get(object)
        if (before === undefined) numbers.set(object, first + i)
        else this.another(object, before, nodes[first + i]!)
      }
      objects.length = 0
    }
    if (groups.length > 0) {
      for (const { object, owner, field, node } of groups) odd.set(object, { body: undefined, node, within: { owner, field } })
      groups.length = 0
    }
  }

  /** One more statement of an object. */
  private another(object: object, before: number, node: number): void {
    const place = this.odd.get(object) ?? this.placeOf(before)!
    if (place.more) place.more.push(node)
    else this.odd.set(object, { ...place, more: [node] })
  }
}
