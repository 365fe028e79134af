import { type AnyBody, type Body, startFields } from './body.ts'
import { checkModel } from './check-model.ts'

/** A model as it is written by hand: lists and groups may be left out. */
export type Input<T> = T extends (infer Item)[]
  ? Input<Item>[]
  : T extends object
    ? FlatInput<
        { [K in keyof T as IsEmptyable<T[K]> extends true ? never : K]: Input<T[K]> } & {
          [K in keyof T as IsEmptyable<T[K]> extends true ? K : never]?: Input<T[K]>
        }
      >
    : T

type FlatInput<T> = T extends infer O ? { [K in keyof O]: O[K] } : never
type IsEmptyable<T> = [T] extends [readonly unknown[]] ? true : [T] extends [object] ? (object extends T ? true : false) : false

/**
 * Completes a hand-written model and checks it.
 * @throws RenderError when the result is no valid model.
 */
export function make<T extends object>(self: Body<T>, input: Input<T>): T {
  return checkModel(self.schema(), complete(self as AnyBody, input as Record<string, unknown>)) as T
}

function complete(self: Pick<AnyBody, 'fields'> & { labels?: AnyBody['labels'] }, input: Record<string, unknown>): Record<string, unknown> {
  const out: Record<string, unknown> = { ...input }
  for (const key in self.labels) {
    const { start } = self.labels[key]!.value
    if (start) out[key] ??= start()
  }
  const started: Record<string, unknown> = {}
  startFields(self, started)
  for (const key in started) out[key] ??= started[key]
  for (const key in self.fields) {
    const { body, bodies, parts } = self.fields[key]!
    const value = out[key]
    if (parts && typeof value === 'object' && value !== null) out[key] = complete(parts, value as Record<string, unknown>)
    const inner = body ? () => body : bodies && ((item: Record<string, unknown>) => bodyOf(self, key, item))
    if (!inner || typeof value !== 'object' || value === null) continue
    out[key] = Array.isArray(value)
      ? value.map((item) => complete(inner(item) as AnyBody, item))
      : complete(inner(value as Record<string, unknown>) as AnyBody, value as Record<string, unknown>)
  }
  return out
}

/** Of several shapes the one whose labels and fields the item names. */
function bodyOf(self: Pick<AnyBody, 'fields'>, key: string, item: Record<string, unknown>): AnyBody {
  const bodies = self.fields[key]!.bodies as readonly AnyBody[]
  const names = Object.keys(item).filter((name) => name !== 'kind')
  return bodies.find((body) => names.every((name) => name in body.labels || name in body.fields)) ?? bodies[0]!
}
