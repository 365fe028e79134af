import type * as z from 'zod/mini'
import { RenderError } from './dialect.ts'
import { listWords } from './listing.ts'
import { nearest } from './nearest.ts'

/** What zod has against a value, as far as it tells more than a message. */
interface Issue {
  readonly code?: string | undefined
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly expected?: string
  readonly values?: readonly unknown[]
  readonly keys?: readonly string[]
  readonly minimum?: number | bigint
  readonly maximum?: number | bigint
  /** Of a value that fits none of several shapes: what each of them has against it. */
  readonly errors?: readonly (readonly Issue[])[]
}

/** A place in a model, and what is wrong there. */
interface Reason {
  readonly path: readonly PropertyKey[]
  readonly text: string
}

/**
 * The model as its schema takes it.
 * @throws RenderError that names each place and what belongs there.
 */
export function checkModel<T>(schema: z.ZodMiniType<T>, model: unknown): T {
  const checked = schema.safeParse(model)
  if (checked.success) return checked.data
  throw new RenderError(wordsFor(checked.error.issues, model))
}

/** What a schema has against a model, a line for each place; undefined when it is valid. */
export function faultsOf(schema: z.ZodMiniType, model: unknown): string | undefined {
  const { error } = schema.safeParse(model)
  return error && wordsFor(error.issues, model)
}

const wordsFor = (issues: readonly unknown[], model: unknown): string =>
  issues
    .flatMap((issue) => reasonsFor(issue as Issue, model))
    .map(({ path, text }) => `${path.join('.') || 'model'}: ${text}`)
    .join('\n')

function reasonsFor(issue: Issue, value: unknown): Reason[] {
  const { path } = issue
  const inner = path.reduce((at: unknown, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], value)
  const found = issue.errors ? reasonsAmong(issue.errors, inner) : [{ path: [], text: textOf(issue, inner) }]
  return found.map((reason) => ({ ...reason, path: [...path, ...reason.path] }))
}

/** Of several shapes the one that is meant, by the word that names it or by what fits best. */
function reasonsAmong(shapes: readonly (readonly Issue[])[], value: unknown): Reason[] {
  const all = shapes.flatMap((issues) =>
    issues.length === 1 && issues[0]!.errors && issues[0]!.path.length === 0 ? issues[0]!.errors : [issues],
  )
  const fitting = all.filter((issues) => !issues.some(isOtherKind))
  const open = all.filter(
    (issues) => !issues.some(({ code, path }) => path.length === 0 && (code === 'invalid_type' || code === 'invalid_value')),
  )
  if (open.length === 0) return [{ path: [], text: eitherOf(all, value) }]
  const named = open.filter((issues) => fitting.includes(issues))
  if (named.length === 0) return kindOf(open, value)
  const known = named.filter((issues) => !issues.some(isUnknownProperty))
  if (known.length === 0 && named.length > 1) return unknownProperty(named, value)
  const [best] = [...(known.length > 0 ? known : named)].sort((a, b) => a.length - b.length)
  return best!.flatMap((issue) => reasonsFor(issue, value))
}

/** Another word stands where this shape has its name: `kind`, `type`. */
const isOtherKind = ({ code, path, values }: Issue): boolean => code === 'invalid_value' && path.length === 1 && values?.length === 1

const isUnknownProperty = ({ code, path }: Issue): boolean => code === 'unrecognized_keys' && path.length === 0

/** No shape has the name that is given. */
function kindOf(shapes: readonly (readonly Issue[])[], value: unknown): Reason[] {
  const names = shapes.flatMap((issues) => issues.filter(isOtherKind))
  const [{ path }] = names as [Issue]
  const given = (value as Record<PropertyKey, unknown>)[path[0]!]
  const values = [...new Set(names.flatMap((issue) => issue.values ?? []))]
  return [{ path, text: textOf({ code: 'invalid_value', path, message: '', values }, given) }]
}

/** No shape has the property that is given. */
function unknownProperty(shapes: readonly (readonly Issue[])[], value: unknown): Reason[] {
  const own = Object.keys(value as object)
  const names = shapes.flatMap((issues) => issues.flatMap(({ path }) => (path.length === 1 ? [String(path[0])] : [])))
  const unknown = own.find((key) => shapes.every((issues) => issues.some(({ keys }) => keys?.includes(key)))) ?? own[0]
  return [{ path: [], text: noSuch(String(unknown), names) }]
}

function noSuch(key: string, names: readonly string[]): string {
  const near = nearest(key, names)
  return `there is no property ${key}${near === undefined ? '' : `; did you mean ${near}?`}`
}

/** What each shape would take at the place itself. */
function eitherOf(shapes: readonly (readonly Issue[])[], value: unknown): string {
  const words = shapes.flatMap((issues) => issues.flatMap(({ path, values = [] }) => (path.length === 0 ? values : []))).map(String)
  if (typeof value === 'string' && words.length > 0) return oneOf(value, words)
  const kinds = shapes.flatMap((issues) =>
    issues.flatMap(({ path, expected }) => (path.length === 0 && expected ? [article(expected)] : [])),
  )
  return expectation([...new Set([...kinds, ...(words.length > 0 ? ['a known word'] : [])])], value)
}

function textOf({ code, message, expected, values, keys, minimum, maximum }: Issue, value: unknown): string {
  switch (code) {
    case 'invalid_type':
      return expectation([article(String(expected))], value)
    case 'invalid_value':
      return oneOf(value, (values ?? []).map(String))
    case 'unrecognized_keys':
      return `there is no property ${listWords(keys ?? [])}`
    case 'too_small':
      return `at least ${minimum} is expected${shown(value)}`
    case 'too_big':
      return `at most ${maximum} is expected${shown(value)}`
    case 'invalid_format':
      return `it is not spelled as it must be${shown(value)}`
    default:
      return message
  }
}

function oneOf(value: unknown, words: readonly string[]): string {
  const near = typeof value === 'string' ? nearest(value, words) : undefined
  if (near !== undefined) return `unknown word ${String(value)}; did you mean ${near}?`
  return expectation([listWords(words)], value)
}

const expectation = (what: readonly string[], value: unknown): string =>
  `${listWords(what)} is expected${value === undefined ? ' and missing' : shown(value)}`

const article = (kind: string): string => (/^[aeio]/.test(kind) ? `an ${kind}` : `a ${kind}`)

function shown(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return `, not ${JSON.stringify(value)}`
  return value === undefined ? '' : `, not ${value === null ? 'null' : Array.isArray(value) ? 'a list' : 'an object'}`
}
