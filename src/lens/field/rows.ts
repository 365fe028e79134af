import * as z from 'zod/mini'
import type { About } from '../about.ts'
import { appended } from '../appended.ts'
import { type AnyBody, type Body, labelWords, readBody, writeBody } from '../body.ts'
import type { Field } from '../field.ts'
import type { Schema } from '../value.ts'

/** Statements without a keyword, told apart by the syntax alone: the rows of a table, an export's lines. */
export function rows<T extends object>(tag: number, inner: Body<T>, about: About): Field<T[], 'always'> {
  return {
    presence: 'always',
    hooks: [{ tag }],
    about,
    body: inner as AnyBody,
    start: () => [],
    read(reading, owner, key, node) {
      const value = readBody(inner, reading, node, reading.tree.firstWord[node]!)
      if (value === undefined) return false
      owner[key] = appended(owner[key] as T[], value)
      return true
    },
    write: (items, owner, field) =>
      (items as Record<string, unknown>[]).map((item) => ({
        words: labelWords(inner as AnyBody, item),
        tag,
        body: writeBody(inner as AnyBody, item),
        origin: { owner, field, item },
      })),
    schema: () => z.array(inner.schema()),
  }
}

/** One shape of a `variants` list: the tag that the scanner gives it, and what is inside. */
export interface Variant<T extends object> {
  readonly tag: number
  readonly body: Body<T>
}

// biome-ignore lint/suspicious/noExplicitAny: a shape of any model; variance makes `object` too narrow here
type AnyVariant = Variant<any>

/**
 * An ordered list of several shapes, where order across the shapes has meaning; `kind` tells them apart.
 * The item's type is written out, so that it shows up as the union that it is and not by some name.
 */
export function variants<V extends Readonly<Record<string, AnyVariant>>>(
  shapes: V,
  about: About,
): Field<{ [K in keyof V & string]: V[K] extends Variant<infer T> ? { kind: K } & T : never }[keyof V & string][], 'always'> {
  const list = Object.entries(shapes) as [string, { tag: number; body: AnyBody }][]
  const byTag = new Map(list.map(([kind, shape]) => [shape.tag, { kind, ...shape }]))
  return {
    presence: 'always',
    hooks: list.map(([, { tag }]) => ({ tag })),
    about,
    bodies: list.map(([, { body }]) => body),
    start: () => [],
    read(reading, owner, key, node) {
      const shape = byTag.get(reading.tree.tag[node]!)!
      const value = readBody(shape.body, reading, node, reading.tree.firstWord[node]!)
      if (value === undefined) return false
      ;(value as Record<string, unknown>).kind = shape.kind
      owner[key] = appended(owner[key] as object[], value)
      return true
    },
    write: (items, owner, field) =>
      (items as Record<string, unknown>[]).map((item) => {
        const { tag, body } = shapes[item.kind as string] as unknown as { tag: number; body: AnyBody }
        return { words: labelWords(body, item), tag, body: writeBody(body, item), origin: { owner, field, item } }
      }),
    schema: () => z.array(z.union(list.map(([kind, { body }]) => withKind(kind, body.schema())) as unknown as [Schema, ...Schema[]])),
  }
}

/** The body's own schema with its `kind` beside it. */
export function withKind(kind: string, inner: Schema): Schema {
  const object = inner as unknown as z.ZodMiniObject
  return z.safeExtend(object, { kind: z.literal(kind) })
}
