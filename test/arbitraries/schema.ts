import type * as z from 'zod/mini'
import { type Choices, pick, rarely } from './choices.ts'
import { oddString } from './strings.ts'

/** A schema as data: what zod keeps of its declaration. */
export interface Shape {
  readonly type: string
  readonly shape?: Readonly<Record<string, Schema>>
  readonly element?: Schema
  readonly innerType?: Schema
  readonly keyType?: Schema
  readonly valueType?: Schema
  readonly options?: readonly Schema[]
  readonly values?: readonly unknown[]
  readonly entries?: Readonly<Record<string, unknown>>
  readonly checks?: readonly { readonly _zod: { readonly def: Check } }[]
}

interface Check {
  readonly check: string
  readonly value?: number
  readonly minimum?: number
}

export type Schema = z.ZodMiniType

export const shapeOf = (schema: Schema): Shape => (schema as unknown as { _zod: { def: Shape } })._zod.def

export const isValid = (schema: Schema, value: unknown): boolean => schema.safeParse(value).success

/** Strings to choose from: for properties of a name, and for any. */
export interface Pool {
  readonly any: readonly string[]
  readonly named: Readonly<Record<string, readonly string[]>>
}

/** How often a value is made again when the whole does not hold together. */
const TRIES = 12

/**
 * A value that the schema declares. Where parts depend on each other it may come out invalid: the caller
 * asks the schema.
 */
export function generate(schema: Schema, choices: Choices, pool: Pool, name = ''): unknown {
  const shape = shapeOf(schema)
  let value = build(schema, shape, choices, pool, name)
  if (!shape.checks || shape.type === 'string' || shape.type === 'number') return value
  for (let i = 0; i < TRIES && !isValid(schema, value); i++) value = build(schema, shape, choices, pool, name)
  return value
}

function build(schema: Schema, shape: Shape, choices: Choices, pool: Pool, name: string): unknown {
  switch (shape.type) {
    case 'object':
      return objectOf(shape, choices, pool)
    case 'array':
      return arrayOf(shape, choices, pool, name)
    case 'record':
      return recordOf(shape, choices, pool, name)
    case 'optional':
      return generate(shape.innerType!, choices, pool, name)
    case 'union': {
      const options = shape.options!.filter(hasValues)
      return generate(pick(choices, options), choices, pool, name)
    }
    case 'string':
      return stringOf(schema, choices, pool, name)
    case 'number':
      return numberOf(schema, shape, choices)
    case 'boolean':
      return choices.below(2) === 1
    case 'literal':
      return pick(choices, shape.values!)
    case 'enum':
      return pick(choices, Object.values(shape.entries!))
    default:
      throw new Error(`no generator for a schema of type ${shape.type}`)
  }
}

/** Some options are in the model for reading only: nothing can be written as one. */
function hasValues(schema: Schema): boolean {
  const shape = shapeOf(schema)
  return shape.type !== 'never' && Object.values(shape.shape ?? {}).every((inner) => shapeOf(inner).type !== 'never')
}

/** Absent is the simplest; a present one is rare enough that objects of many properties stay readable. */
const isPresent = (choices: Choices): boolean => rarely(choices, 4)

function objectOf(shape: Shape, choices: Choices, pool: Pool): Record<string, unknown> {
  const value: Record<string, unknown> = {}
  for (const [key, inner] of Object.entries(shape.shape!)) {
    if (shapeOf(inner).type !== 'optional' || isPresent(choices)) value[key] = generate(inner, choices, pool, key)
  }
  return value
}

function arrayOf(shape: Shape, choices: Choices, pool: Pool, name: string): unknown[] {
  const least = shape.checks?.find(({ _zod }) => _zod.def.check === 'min_length')?._zod.def.minimum ?? 0
  const length = least + pick(choices, [0, 1, 2, 3, 1, 2, 6])
  return Array.from({ length }, () => generate(shape.element!, choices, pool, name))
}

/** Some of the keys that a record may have; the pool has them as `key of NAME`. */
function recordOf(shape: Shape, choices: Choices, pool: Pool, name: string): Record<string, unknown> {
  const value: Record<string, unknown> = {}
  for (const key of keysFor(shape, pool, name)) if (isPresent(choices)) value[key] = generate(shape.valueType!, choices, pool, name)
  return value
}

/** The keys that a record is tried with. */
export const keysFor = ({ keyType }: Shape, pool: Pool, name: string): readonly string[] =>
  stringsFor(keyType!, pool.named[`key of ${name}`] ?? [])

const validStrings = new WeakMap<Schema, Map<readonly string[], readonly string[]>>()

/** The pool's strings that this schema takes, found out once. */
function stringsFor(schema: Schema, pool: readonly string[]): readonly string[] {
  let byPool = validStrings.get(schema)
  if (!byPool) {
    byPool = new Map()
    validStrings.set(schema, byPool)
  }
  let strings = byPool.get(pool)
  if (!strings) {
    strings = pool.filter((text) => isValid(schema, text))
    byPool.set(pool, strings)
  }
  return strings
}

function stringOf(schema: Schema, choices: Choices, pool: Pool, name: string): string {
  const named = stringsFor(schema, pool.named[name] ?? [])
  const any = stringsFor(schema, pool.any)
  const known = named.length > 0 && (any.length === 0 || choices.below(4) < 3) ? named : any
  if (known.length > 0 && choices.below(5) < 4) return pick(choices, known)
  const odd = oddString(choices)
  return isValid(schema, odd) || known.length === 0 ? odd : pick(choices, known)
}

function numberOf(schema: Schema, shape: Shape, choices: Choices): number {
  const bound = (check: string): number | undefined => shape.checks?.find(({ _zod }) => _zod.def.check === check)?._zod.def.value
  const [least, most] = [bound('greater_than') ?? -1e6, bound('less_than') ?? 1e6]
  const candidates = [1, 0, least, most, 2, 8, 64, 2049, least + choices.below(Math.min(most - least + 1, 0x7fffffff))]
  return pick(
    choices,
    candidates.filter((value) => isValid(schema, value)),
  )
}
