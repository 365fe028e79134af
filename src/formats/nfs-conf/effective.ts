import type { Document, Origin, SetOptions } from '../../document/index.ts'
import { type AnyBody, type Field, Misfit, type Value } from '../../lens/index.ts'
import type { EffectiveView } from '../../lint/index.ts'
import { wordText } from '../../syntax/index.ts'
import { type Binding, bind } from './bindings.ts'
import { type NfsConf, nfsConf } from './model/index.ts'
import { isReference, type Reference } from './model/values.ts'

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
  const bindings = bind(documents, options.target?.[RELEASE_KEY] ?? documents[0]?.target?.[RELEASE_KEY])
  const plain = new Map<string, Binding>()
  for (const binding of bindings) {
    const mark = `${binding.section}\0${binding.key.toLowerCase()}`
    if (binding.argument === undefined && !plain.has(mark)) plain.set(mark, binding)
  }
  const origins = new Map<object, Map<string, Binding>>()
  const value: Record<string, unknown> = { bindings, environment: variables(bindings) }
  for (const [key, section] of Object.entries(nfsConf.fields)) {
    if (key === 'environment') continue
    const settings: Record<string, unknown> = {}
    const from = new Map<string, Binding>()
    for (const [name, field] of Object.entries((section.body as AnyBody).fields)) {
      const keyword = keywordOf(field)
      if (keyword === undefined || !field.value || name === 'include') continue
      const binding = plain.get(`${keywordOf(section)}\0${keyword}`)
      const read = binding && follow(binding, field, plain, options)
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
  const found: Record<string, string> = {}
  for (const { section, key, value, argument } of bindings) {
    if (section === 'environment' && argument === undefined) found[key] = value
  }
  return found
}

/** The value that a daemon gets: references followed, unreadable numbers as atoi reads them. */
function follow(start: Binding, field: Field<unknown>, plain: ReadonlyMap<string, Binding>, options: SetOptions): unknown {
  let binding: Binding | undefined = start
  const seen = new Set<Binding>()
  while (binding) {
    if (seen.has(binding)) return undefined
    seen.add(binding)
    const { tree } = binding.document
    const word = tree.firstWord[binding.node]! + 1
    const text = wordText(tree, word)
    if (!text.startsWith('$')) {
      const read = (field.value as Value<unknown>).read(tree, word, word + 1)
      return read instanceof Misfit ? salvage(text, field) : isReference(read) ? undefined : read
    }
    const given = options.environment?.[text.slice(1)]
    if (given) return salvage(given, field) ?? given
    binding = plain.get(`environment\0${text.slice(1).toLowerCase()}`)
  }
  return undefined
}

/** Where a number is asked for, C's atoi: the digits in front, else 0. Where a boolean is asked for, nothing. */
function salvage(text: string, field: Field<unknown>): unknown {
  if (!field.value!.expected.includes('number')) return undefined
  return Number.parseInt(/^\s*[+-]?\d+/.exec(text)?.[0] ?? '0', 10)
}
