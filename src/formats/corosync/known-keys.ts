import type { AnyBody, Keyword } from '../../lens/index.ts'
import { catalogue } from '../../lens/index.ts'
import { corosyncConf } from './model/index.ts'
import type { CorosyncValue } from './model/values.ts'

/** A key with a fixed name, and the releases that know it. */
export interface KnownKey {
  readonly held: CorosyncValue<unknown>
  readonly since: string | undefined
  readonly removed: string | undefined
}

type SectionKeys = ReadonlyMap<string, KnownKey>

let known: ReadonlyMap<string, SectionKeys> | undefined
let keywords: readonly Keyword[] | undefined

const none: SectionKeys = new Map()

/** The keys of a section by its path in the configuration map. */
export function keysOf(path: string): SectionKeys {
  known ??= collect(corosyncConf, '', new Map())
  return known.get(path) ?? none
}

export const isKnownSection = (path: string): boolean => {
  known ??= collect(corosyncConf, '', new Map())
  return known.has(path)
}

export function allKeywords(): readonly Keyword[] {
  keywords ??= catalogue(corosyncConf)
  return keywords
}

export const joinPath = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`)

function collect(body: AnyBody, path: string, out: Map<string, SectionKeys>): Map<string, SectionKeys> {
  const keys = new Map<string, KnownKey>()
  out.set(path, keys)
  for (const { hooks, value, about, body: inner } of Object.values(body.fields)) {
    const [hook] = hooks
    if (!hook || !('keyword' in hook)) continue
    if (inner) collect(inner as AnyBody, joinPath(path, hook.keyword), out)
    else if (value)
      keys.set(hook.keyword, { held: value as unknown as CorosyncValue<unknown>, since: about?.since, removed: about?.removed })
  }
  return out
}
