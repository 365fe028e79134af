import * as z from 'zod/mini'
import type { Choices } from './choices.ts'
import { branchOf } from './models.ts'
import { generate, keysFor, type Pool, type Schema, shapeOf } from './schema.ts'

type Json = Record<string, unknown>

/** One change of a model that can be taken back. */
export interface Change {
  readonly kind: 'change' | 'add' | 'remove' | 'insert' | 'take' | 'move'
  /** Property names and indices from the model down to the value. */
  readonly path: readonly (string | number)[]
  undo(): void
}

interface Site {
  readonly owner: Json | unknown[]
  readonly key: string | number
  readonly schema: Schema
  readonly path: readonly (string | number)[]
}

/** Every property (present or not) and every list item of a model, with the schema that it was declared by. */
function sitesOf(schema: Schema, value: unknown, pool: Pool, path: readonly (string | number)[] = [], found: Site[] = []): Site[] {
  const branch = branchOf(schema, value)
  const shape = branch && shapeOf(branch)
  if (shape?.type === 'object' && typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(shape.shape!)) {
      const at = [...path, key]
      if (shapeOf(inner).type === 'literal') continue
      found.push({ owner: value as Json, key, schema: inner, path: at })
      sitesOf(inner, (value as Json)[key], pool, at, found)
    }
  } else if (shape?.type === 'array' && Array.isArray(value)) {
    value.forEach((item, index) => {
      const at = [...path, index]
      found.push({ owner: value, key: index, schema: shape.element!, path: at })
      sitesOf(shape.element!, item, pool, at, found)
    })
  } else if (shape?.type === 'record' && typeof value === 'object' && value !== null) {
    const inner = z.optional(shape.valueType!)
    const keys = new Set([...Object.keys(value), ...keysFor(shape, pool, String(path.at(-1)))])
    for (const key of keys) found.push({ owner: value as Json, key, schema: inner, path: [...path, key] })
  }
  return found
}

/** Makes one change of the model, somewhere; undefined when the place allows none. */
export function randomChange(choices: Choices, schema: Schema, model: object, pool: Pool): Change | undefined {
  const sites = sitesOf(schema, model, pool)
  if (sites.length === 0) return undefined
  const site = sites[choices.below(sites.length)]!
  return Array.isArray(site.owner) ? changeItem(choices, site, site.owner, pool) : changeProperty(choices, site, site.owner as Json, pool)
}

function changeProperty(choices: Choices, { key, schema, path }: Site, owner: Json, pool: Pool): Change | undefined {
  const before = owner[key]
  const undo = (): void => {
    if (before === undefined) delete owner[key]
    else owner[key] = before
  }
  const optional = shapeOf(schema).type === 'optional'
  if (optional && before !== undefined && choices.below(3) === 2) {
    delete owner[key]
    return { kind: 'remove', path, undo }
  }
  if (Array.isArray(before) && branchOf(schema, before)) {
    const element = shapeOf(branchOf(schema, before)!).element
    if (!element) return undefined
    const at = choices.below(before.length + 1)
    before.splice(at, 0, generate(element, choices, pool, String(key)))
    return { kind: 'insert', path: [...path, at], undo: () => before.splice(at, 1) }
  }
  // The inside of a block is changed at its own places.
  if (before !== undefined && typeof before === 'object') return undefined
  owner[key] = generate(schema, choices, pool, String(key))
  return { kind: before === undefined ? 'add' : 'change', path, undo }
}

function changeItem(choices: Choices, { key, schema, path }: Site, list: unknown[], pool: Pool): Change {
  const index = key as number
  const before = list[index]
  switch (choices.below(typeof before === 'object' ? 2 : 3)) {
    case 0:
      list.splice(index, 1)
      return { kind: 'take', path, undo: () => list.splice(index, 0, before) }
    case 1: {
      const to = choices.below(list.length)
      list.splice(to, 0, ...list.splice(index, 1))
      return { kind: 'move', path, undo: () => list.splice(index, 0, ...list.splice(to, 1)) }
    }
    default: {
      list[index] = generate(schema, choices, pool, String(path.at(-2)))
      return {
        kind: 'change',
        path,
        undo: () => {
          list[index] = before
        },
      }
    }
  }
}
