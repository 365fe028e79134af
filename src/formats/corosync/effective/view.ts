import type { Origin } from '../../../document/index.ts'
import type { AnyBody, Body, Field } from '../../../lens/index.ts'
import { nodeSpan } from '../../../syntax/index.ts'
import type { ConfigMap, MapEntry } from '../cmap.ts'
import { joinPath } from '../known-keys.ts'
import type { CorosyncValue } from '../model/values.ts'

/** The keys of a section that stand for themselves; blocks and what nobody knows are left out. */
export type Settings<T> = { readonly [K in keyof T as T[K] extends object[] | undefined ? never : K]?: Exclude<T[K], undefined> }

type Data = Record<string, unknown>

/** Reads the configuration map as corosync's parts do, and remembers where each value was written. */
export class View {
  readonly map: ConfigMap
  private readonly origins = new Map<object, Map<string, MapEntry>>()

  constructor(map: ConfigMap) {
    this.map = map
  }

  /** A key of one type; a key that was stored as another (`totem.token: 1` outside totem{}) is as good as absent. */
  entry(path: string, type: MapEntry['type'] = 'str'): MapEntry | undefined {
    const entry = this.map.entries.get(path)
    return entry?.type === type ? entry : undefined
  }

  number(path: string, type: MapEntry['type'] = 'u32'): number | undefined {
    const entry = this.entry(path, type)
    return entry && Number(entry.value)
  }

  text(path: string): string | undefined {
    return this.entry(path)?.value
  }

  /** Whether any key below a path is set. */
  has(path: string): boolean {
    for (const key of this.map.entries.keys()) if (key.startsWith(`${path}.`)) return true
    return false
  }

  /** A section's keys with their defaults, by the names of the model. */
  settings<T extends object>(path: string, body: Body<T>): Settings<T> & Data {
    const out: Data = {}
    for (const [name, field] of Object.entries((body as AnyBody).fields)) {
      const keyword = keywordOf(field)
      const held = field.value as unknown as CorosyncValue<unknown> | undefined
      if (keyword === undefined || !held || field.body) continue
      const entry = this.entry(joinPath(path, keyword), held.stored)
      const read = entry && held.parse(entry.value)
      if (entry && read !== undefined) this.remember(out, name, entry)
      const used = read ?? field.about?.default
      if (used !== undefined) out[name] = used
    }
    return out as Settings<T> & Data
  }

  remember(object: object, field: string, entry: MapEntry | undefined): void {
    if (!entry) return
    const fields = this.origins.get(object)
    if (fields) fields.set(field, entry)
    else this.origins.set(object, new Map([[field, entry]]))
  }

  /** What is known of one object becomes known of another. */
  inherit(from: object, to: object): void {
    for (const [field, entry] of this.origins.get(from) ?? []) this.remember(to, field, entry)
  }

  /** Where a value was written; for a whole object the section of its first value. */
  originOf(object: object, field: string | undefined): Origin | undefined {
    const fields = this.origins.get(object)
    const entry = field === undefined ? fields?.values().next().value : fields?.get(field)
    if (!entry) return undefined
    const { document, node } = entry
    const shown = field === undefined && document.tree.parent[node]! > 0 ? document.tree.parent[node]! : node
    return { ...(document.path === undefined ? {} : { path: document.path }), span: nodeSpan(document.tree, shown) }
  }
}

function keywordOf(field: Field<unknown>): string | undefined {
  const [hook] = field.hooks
  return hook && 'keyword' in hook ? hook.keyword : undefined
}
