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

/** What the catalogue says of the keys and sections in one section, and of the section itself. */
export interface SectionKeywords {
  /** Sections around and the section's own name, joined by dots. */
  readonly path: string
  /** The section itself is of an older release. */
  readonly isOutdated: boolean
  readonly rows: ReadonlyMap<string, Keyword>
}

let bySection: ReadonlyMap<string, SectionKeywords> | undefined

/** The catalogue's rows for a section by its path; a section that nobody knows has none. */
export function sectionKeywords(path: string): SectionKeywords {
  bySection ??= groupKeywords(allKeywords())
  return bySection.get(path) ?? { path, isOutdated: false, rows: new Map() }
}

/** The catalogue's row for a key or section, by its path: `totem.token`. */
export function keywordAt(path: string): Keyword | undefined {
  const dot = path.lastIndexOf('.')
  return sectionKeywords(path.slice(0, Math.max(dot, 0))).rows.get(path.slice(dot + 1))
}

function groupKeywords(rows: readonly Keyword[]): Map<string, SectionKeywords> {
  const found = new Map<string, { path: string; isOutdated: boolean; rows: Map<string, Keyword> }>()
  const at = (path: string) => {
    const section = found.get(path) ?? { path, isOutdated: false, rows: new Map<string, Keyword>() }
    found.set(path, section)
    return section
  }
  for (const row of rows) {
    const section = row.context.join('.')
    at(section).rows.set(row.keyword, row)
    if (row.block) at(joinPath(section, row.keyword)).isOutdated = row.deprecated !== undefined
  }
  return found
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
