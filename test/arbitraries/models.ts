import type { Choices } from './choices.ts'
import { generate, isValid, type Schema, shapeOf } from './schema.ts'
import { hostileString } from './strings.ts'
import type { Subject } from './subjects.ts'

type Json = Record<string, unknown>

/** A valid model of the format; the simplest one where the choices do not hold together. */
export function modelOf(choices: Choices, { format, pool, settle }: Subject): object {
  const schema = format.schema()
  const model = generate(schema, choices, pool) as object
  settle(model)
  return isValid(schema, model) ? model : format.make({})
}

/** A place in a model where a value stands. */
export interface Place {
  readonly owner: Json | unknown[]
  readonly key: string | number
}

/** Every place of a model, outermost first. */
export function placesOf(model: unknown, found: Place[] = []): Place[] {
  if (typeof model !== 'object' || model === null) return found
  for (const [name, value] of Object.entries(model)) {
    const key = Array.isArray(model) ? Number(name) : name
    found.push({ owner: model as Json, key })
    placesOf(value, found)
  }
  return found
}

export const valueAt = ({ owner, key }: Place): unknown => (owner as Json)[key]

export function put({ owner, key }: Place, value: unknown): void {
  ;(owner as Json)[key] = value
}

/** Values of the wrong kind, just outside or just inside. */
const MISFITS: readonly unknown[] = [
  null,
  {},
  [],
  '',
  'x',
  0,
  -1,
  0.5,
  1e21,
  Number.NaN,
  4294967296,
  true,
  [null],
  [{}],
  { raw: '$x' },
  { raw: 'x' },
]

/** A model with one to three values exchanged for what may not fit: strings by hostile ones, anything by anything. */
export function spoiled(choices: Choices, model: object): object {
  const copy = structuredClone(model)
  for (let left = 1 + choices.below(3); left > 0; left--) {
    const places = placesOf(copy)
    if (places.length === 0) return copy
    const place = places[choices.below(places.length)]!
    const value = valueAt(place)
    const kind = choices.below(6)
    if (typeof value === 'string' && kind < 4) put(place, hostileString(choices))
    else if (typeof value === 'number' && kind < 4) put(place, value + (choices.below(2) ? 1 : -1) * 10 ** choices.below(12))
    else if (kind === 4) delete (place.owner as Json)[place.key]
    else put(place, structuredClone(MISFITS[choices.below(MISFITS.length)]))
  }
  return copy
}

/** The branch of a schema that a value was declared by. */
export function branchOf(schema: Schema, value: unknown): Schema | undefined {
  const shape = shapeOf(schema)
  if (shape.type === 'optional') return branchOf(shape.innerType!, value)
  if (shape.type !== 'union') return schema
  const fitting = shape.options!.find((option) => isValid(option, value))
  if (fitting) return branchOf(fitting, value)
  // An invalid item of an ordered list still says of which kind it is.
  const kind = (value as { kind?: unknown } | null)?.kind
  const named = shape.options!.find((option) => {
    const inner = shapeOf(option).shape?.kind
    return kind !== undefined && inner && shapeOf(inner).values?.includes(kind)
  })
  return named && branchOf(named, value)
}
