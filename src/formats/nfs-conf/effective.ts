import type { Document, Origin, SetOptions } from '../../document/index.ts'
import type { AnyBody, Field, Value } from '../../lens/index.ts'
import type { EffectiveView } from '../../lint/index.ts'
import { lowerAscii } from '../../text/index.ts'
import { type Binding, type Bound, bind } from './bindings.ts'
import { type NfsConf, nfsConf } from './model/index.ts'
import type { NfsValue, Reference } from './model/values.ts'

type Sections = Required<Omit<NfsConf, 'unknown' | 'environment'>>
type Settings<S> = {
  [K in keyof S as K extends 'include' | 'unknown' ? never : K]?: Exclude<S[K], Reference | undefined>
}

/** What the daemons get when they ask: files merged, references followed, defaults filled in. */
export type NfsConfEffective = { readonly [S in keyof Sections]: Settings<Sections[S]> } & {
  /** Variables by name. */
  readonly environment: Readonly<Record<string, string>>
  /** Every setting as `nfsconf --dump` would list it, whoever reads it. */
  readonly bindings: readonly Binding[]
}

/** The release that says what nfs-utils does, where it differs. */
export const RELEASE_KEY = 'nfs-utils'

export function effectiveOf(documents: readonly Document<NfsConf>[], options: SetOptions): EffectiveView<NfsConfEffective> {
  const { bindings, find } = bind(documents, options.target?.[RELEASE_KEY] ?? documents[0]?.target?.[RELEASE_KEY])
  finders.set(bindings, find)
  const origins = new Map<object, Map<string, Binding>>()
  const value: Record<string, unknown> = { bindings, environment: variables(bindings) }
  for (const [key, section] of Object.entries(nfsConf.fields)) {
    if (key === 'environment') continue
    const settings: Record<string, unknown> = {}
    const from = new Map<string, Binding>()
    for (const [name, field] of Object.entries((section.body as AnyBody).fields)) {
      const keyword = keywordOf(field)
      if (keyword === undefined || !field.value || name === 'include') continue
      const binding = find(keywordOf(section)!, keyword)
      const read = binding && taken(binding, field, find, options)
      if (read !== undefined) from.set(name, binding!)
      const used = read ?? (field.about?.default as unknown)
      if (used !== undefined) settings[name] = used
    }
    value[key] = settings
    origins.set(settings, from)
  }
  return {
    value: value as NfsConfEffective,
    originOf(object, field) {
      const binding = field === undefined ? undefined : origins.get(object)?.get(field)
      return binding && placeOf(binding)
    },
  }
}

/** Where a binding's statement stands. */
export function placeOf({ document, node }: Binding): Origin {
  const { tree } = document
  return {
    ...(document.path === undefined ? {} : { path: document.path }),
    span: { start: tree.start[node]!, end: tree.end[node]! },
  }
}

function keywordOf(field: Field<unknown>): string | undefined {
  const [hook] = field.hooks
  return hook && 'keyword' in hook ? hook.keyword : undefined
}

function variables(bindings: readonly Binding[]): Record<string, string> {
  return Object.fromEntries(
    bindings.filter(({ section, argument }) => section === 'environment' && argument === undefined).map(({ key, value }) => [key, value]),
  )
}

/** What the daemon gets for a key: undefined where it goes by its default. */
function taken(binding: Binding, field: Field<unknown>, find: Bound['find'], { environment }: SetOptions): unknown {
  const found = resolveIn(binding, find, environment)
  return 'text' in found ? (field.value as Value<unknown> as NfsValue<unknown>).taken(found.text) : undefined
}

/** How a value was come by: its text with references followed, or why there is none. */
export type Resolved = { readonly text: string } | { readonly missing: string } | { readonly loop: string }

/** Follows `$NAME` as conf_get_section does: the process environment first, then [environment], again and again. */
export function resolve(start: Binding, effective: Pick<NfsConfEffective, 'bindings'>, environment: SetOptions['environment']): Resolved {
  return resolveIn(start, finders.get(effective.bindings)!, environment)
}

function resolveIn(start: Binding, find: Bound['find'], environment: SetOptions['environment']): Resolved {
  if (!start.value.startsWith('$')) return { text: start.value }
  const seen = new Set<Binding>()
  for (let binding = start; ; ) {
    if (!binding.value.startsWith('$')) return { text: binding.value }
    const name = binding.value.slice(1)
    if (seen.has(binding)) return { loop: name }
    seen.add(binding)
    const given = environment?.[name]
    if (given) return { text: given }
    const next = find('environment', lowerAscii(name))
    if (!next) return { missing: name }
    binding = next
  }
}

/** The setting that counts for a daemon, as it is written; both names in lower case. Undefined when none is. */
export const bindingOf = (effective: Pick<NfsConfEffective, 'bindings'>, section: string, key: string): Binding | undefined =>
  finders.get(effective.bindings)!(section, key)

const finders = new WeakMap<readonly Binding[], Bound['find']>()
