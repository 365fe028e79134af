import type { Origin } from '../../../document/index.ts'
import type { AnyBody, Body, Field } from '../../../lens/index.ts'
import { nodeSpan, ROOT } from '../../../syntax/index.ts'
import type { ConfigMap, MapEntry } from '../cmap.ts'
import { joinPath } from '../known-keys.ts'
import type { CorosyncValue } from '../model/values.ts'

/** The keys of a section that stand for themselves; blocks and what nobody knows are left out. */
export type Settings<T> = { readonly [K in keyof T as T[K] extends object[] | undefined ? never : K]?: Exclude<T[K], undefined> }

type Data = Record<string, unknown>

/** What a value of the effective view was taken from. */
interface Source {
  readonly path: string
  readonly body: AnyBody
}

/** Reads the configuration map as corosync's parts do, and knows where each value was written. */
export class View {
  readonly map: ConfigMap
  private readonly sources = new Map<object, Source>()

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

  /** A section's keys with their defaults, by the names of the model. */
  settings<T extends object>(path: string, body: Body<T>): Settings<T> & Data {
    const out: Data = {}
    for (const [name, field] of Object.entries((body as AnyBody).fields)) {
      const keyword = keywordOf(field)
      const held = field.value as unknown as CorosyncValue<unknown> | undefined
      if (keyword === undefined || !held || field.body) continue
      const entry = this.entry(joinPath(path, keyword), held.stored)
      const used = (entry && held.parse(entry.value)) ?? field.about?.default
      if (used !== undefined) out[name] = used
    }
    return this.known(out, path, body as AnyBody) as Settings<T> & Data
  }

  /** Tells where the fields of an object come from: the keys below a path, by the names that a body gives them. */
  known<T extends object>(object: T, path: string, body: AnyBody): T {
    this.sources.set(object, { path, body })
    return object
  }

  /** Where a value was written; for a whole object the section of its first key. */
  originOf(object: object, field: string | undefined): Origin | undefined {
    const source = this.sources.get(object)
    const path = source?.path ?? (object as { readonly path?: string }).path
    if (path === undefined) return undefined
    const keyword = field === undefined ? undefined : keywordOf(source?.body.fields[field])
    if (keyword !== undefined) return placed(this.map.entries.get(joinPath(path, keyword)), false)
    return placed(this.map.entries.get(path) ?? (field === undefined ? this.map.firstBelow(path) : undefined), field === undefined)
  }
}

/** The place of a statement, or of the section around it. */
function placed(entry: MapEntry | undefined, around: boolean): Origin | undefined {
  if (!entry) return undefined
  const { document, node } = entry
  const parent = document.tree.parent[node]!
  const span = nodeSpan(document.tree, around && parent > ROOT && entry.path !== '' ? parent : node)
  return { ...(document.path === undefined ? {} : { path: document.path }), span }
}

function keywordOf(field: Field<unknown> | undefined): string | undefined {
  const hook = field?.hooks[0]
  return hook && 'keyword' in hook ? hook.keyword : undefined
}
