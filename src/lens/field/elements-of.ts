import * as z from 'zod/mini'
import { nodeSpan, wordText } from '../../syntax/index.ts'
import type { About } from '../about.ts'
import { appended } from '../appended.ts'
import { type AnyBody, type Body, writeBody } from '../body.ts'
import type { Field } from '../field.ts'
import type { Raw } from '../raw.ts'
import type { Reading } from '../reading.ts'
import type { Schema } from '../value.ts'
import { bare } from '../word.ts'
import { readElement } from './element.ts'
import { withKind } from './rows.ts'

// biome-ignore lint/suspicious/noExplicitAny: a shape of any model; variance makes `object` too narrow here
type Shapes = Readonly<Record<string, Body<any>>>

/** What the field is, and what each shape is. */
type AboutShapes<V extends Shapes> = About & { readonly docs?: Readonly<Record<keyof V & string, string>> }

/**
 * An ordered list of elements of several names, where order across the names has meaning; `kind` is the name.
 * The item's type is written out, so that it shows up as the union that it is and not by some name.
 */
export function elementsOf<V extends Shapes>(
  shapes: V,
  about: AboutShapes<V>,
): Field<{ [K in keyof V & string]: V[K] extends Body<infer T> ? { kind: K } & T : never }[keyof V & string][], 'always'> {
  const { read, write, schema, ...declared } = choice(shapes, about)
  return {
    presence: 'always',
    about,
    ...declared,
    start: () => [],
    read(reading, owner, key, node) {
      const value = read(reading, node)
      if (value === undefined) return false
      owner[key] = appended(owner[key] as object[], value)
      return true
    },
    write: (items, owner, field) => (items as Record<string, unknown>[]).map((item) => write(item, { owner, field, item })),
    schema: () => z.array(schema()),
  }
}

/** One element of several names; of several elements the first counts. */
export function elementOf<V extends Shapes>(
  shapes: V,
  about: AboutShapes<V>,
): Field<{ [K in keyof V & string]: V[K] extends Body<infer T> ? { kind: K } & T : never }[keyof V & string], 'optional'> {
  const { read, write, schema, ...declared } = choice(shapes, about)
  return {
    presence: 'optional',
    about,
    ...declared,
    read(reading, owner, key, node) {
      const { tree } = reading
      if (owner[key] !== undefined) {
        reading.problem({ code: 'duplicate', ...nodeSpan(tree, node), data: { keyword: wordText(tree, tree.firstWord[node]!) }, node })
        return false
      }
      const value = read(reading, node)
      if (value !== undefined) owner[key] = value
      return value !== undefined
    },
    write: (value, owner, field) => [write(value as Record<string, unknown>, { owner, field, item: value as object, single: true })],
    schema,
  }
}

function choice(shapes: Shapes, { doc, docs }: About & { readonly docs?: Readonly<Record<string, string>> }) {
  const names = Object.keys(shapes)
  return {
    shapes: Object.fromEntries(names.map((name) => [name, { body: shapes[name]! as AnyBody, doc: docs?.[name] ?? doc }])),
    hooks: names.map((keyword) => ({ keyword })),
    bodies: Object.values(shapes) as readonly AnyBody[],
    read(reading: Reading, node: number): object | undefined {
      const { tree } = reading
      const kind = wordText(tree, tree.firstWord[node]!)
      const value = readElement(reading, shapes[kind]!, node, kind)
      return value && Object.assign(value, { kind })
    },
    write: (item: Record<string, unknown>, origin: Raw['origin']): Raw => ({
      words: [bare(item.kind as string)],
      body: writeBody(shapes[item.kind as string]!, item),
      origin,
    }),
    schema: (): Schema => z.union(names.map((kind) => withKind(kind, shapes[kind]!.schema())) as unknown as [Schema, ...Schema[]]),
  }
}
