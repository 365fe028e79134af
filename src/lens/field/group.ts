import * as z from 'zod/mini'
import { type FieldModel, type Fields, type Flat, startFields } from '../body.ts'
import type { Field } from '../field.ts'

/** Statements of one block that belong together, gathered in an object of their own that is always there. */
export function group<F extends Fields>(fields: F): Field<Flat<FieldModel<F>>, 'always'> {
  return {
    presence: 'always',
    hooks: [],
    parts: { fields, of: (name) => fields[name] },
    start() {
      const out: Record<string, unknown> = {}
      startFields({ fields }, out)
      return out
    },
    read: () => false,
    write: (value, owner, key) =>
      Object.entries(fields).flatMap(([name, field]) => {
        const part = (value as Record<string, unknown>)[name]
        return part === undefined ? [] : field.write(part, owner, `${key}.${name}`)
      }),
    schema() {
      const shape = Object.entries(fields).map(([name, field]) => {
        const inner = field.schema()
        return [name, field.presence === 'always' ? inner : z.optional(inner)] as const
      })
      return z.strictObject(Object.fromEntries(shape))
    },
  }
}
