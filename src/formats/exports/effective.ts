import type { Document, Origin, SetOptions } from '../../document/index.ts'
import type { EffectiveView } from '../../lint/index.ts'
import type { Span } from '../../text/index.ts'
import { versionOrder } from '../../vocabulary/index.ts'
import { applyOptions, type ExportFlags, type FlavorFlags, startFlags } from './flags.ts'
import { type Client, writeClient } from './model/client.ts'
import type { ExportClient, ExportDefaults, ExportEntry, ExportsFile } from './model/index.ts'
import type { ExportOption, Flavor } from './model/options.ts'

/** One path for one client, as exportfs hands it on. */
export interface EffectiveExport {
  readonly path: string
  readonly client: Client
  readonly flags: ExportFlags
  /** What holds for each security flavour; `sys` where none is named. */
  readonly flavors: readonly FlavorFlags[]
  /** Options in force in order: the line's defaults, then the client's own. */
  readonly options: readonly ExportOption[]
  readonly document: Document<ExportsFile>
  readonly entry: ExportEntry
  /** The client's own item; undefined for the anonymous one of a line without clients. */
  readonly item?: ExportClient
  readonly defaults: readonly ExportDefaults[]
  /** An earlier line exports the same path to the same client, which is the one that counts. */
  readonly shadowedBy?: EffectiveExport
}

export interface ExportsEffective {
  /** In file order; of two for one path and client only the first counts. */
  readonly exports: readonly EffectiveExport[]
}

/** Files in the order in which exportfs reads them. */
export function readOrder(documents: readonly Document<ExportsFile>[]): Document<ExportsFile>[] {
  const isDropIn = (path: string | undefined): boolean => path !== undefined && /(?:^|\/)exports\.d\/[^/]+$/.test(path)
  const isRead = (path: string): boolean => /(?:^|\/)exports\.d\/(?!\.)[^/]+\.exports$/.test(path)
  const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
  return [
    ...documents.filter(({ path }) => !isDropIn(path)),
    ...documents.filter(({ path }) => isDropIn(path) && isRead(path!)).sort((a, b) => versionOrder(nameOf(a.path!), nameOf(b.path!))),
  ]
}

export function effectiveOf(documents: readonly Document<ExportsFile>[], _options: SetOptions): EffectiveView<ExportsEffective> {
  const exports: EffectiveExport[] = []
  const first = new Map<string, EffectiveExport>()
  for (const document of readOrder(documents)) {
    const end = stopOf(document)
    for (const found of exportsOf(document)) {
      if (placeOf(found).start >= end) break
      const mark = `${realPath(found.path)}\0${clientMark(found.client)}`
      const earlier = first.get(mark)
      const entry = earlier ? { ...found, shadowedBy: earlier } : found
      if (!earlier) first.set(mark, entry)
      exports.push(entry)
    }
  }
  return {
    value: { exports },
    originOf(object): Origin | undefined {
      const found = exports.find((one) => one === object)
      return found && { ...(found.document.path === undefined ? {} : { path: found.document.path }), span: placeOf(found) }
    },
  }
}

/** Where exportfs stops reading a file: at the first thing it refuses, or takes for the end. */
function stopOf(document: Document<ExportsFile>): number {
  let stop = Number.POSITIVE_INFINITY
  for (const { start, stops } of document.tree.faults) if (stops) stop = Math.min(stop, start)
  for (const { effect, span } of document.problems) if (effect === 'rejected') stop = Math.min(stop, span.start)
  return stop === Number.POSITIVE_INFINITY ? stop : itemStart(document, stop)
}

/** The start of the item (or line) that holds the offset: it is lost as a whole. */
function itemStart(document: Document<ExportsFile>, offset: number): number {
  const { tree } = document
  for (let node = 1; node < tree.nodeCount; node++) {
    if (tree.start[node]! <= offset && offset < tree.end[node]! && tree.after[node] === node + 1) return tree.start[node]!
  }
  return offset
}

function* exportsOf(document: Document<ExportsFile>): Generator<EffectiveExport> {
  for (const entry of document.model.entries) {
    const defaults: ExportDefaults[] = []
    let pending = true
    for (const item of entry.items) {
      if (item.kind === 'defaults') {
        defaults.push(item)
        pending = true
        continue
      }
      pending = false
      yield exportFor(document, entry, defaults, item)
    }
    if (pending) yield exportFor(document, entry, defaults, undefined)
  }
}

function exportFor(
  document: Document<ExportsFile>,
  entry: ExportEntry,
  defaults: readonly ExportDefaults[],
  item: ExportClient | undefined,
): EffectiveExport {
  const state = startFlags()
  for (const { options } of defaults) applyOptions(state, options)
  if (item) applyOptions(state, item.options)
  return {
    path: entry.path,
    client: item?.client ?? { type: 'world', anonymous: true },
    flags: state.flags,
    flavors: state.flavors(),
    options: [...defaults.flatMap(({ options }) => options), ...(item?.options ?? [])],
    document,
    entry,
    ...(item ? { item } : {}),
    defaults: [...defaults],
  }
}

/** Where to speak of an export: its client, or the path of a line without one. */
export function placeOf({ document, entry, item }: EffectiveExport): Span {
  return (item ? document.spanOf(item) : document.spanOf(entry, 'path')) ?? { start: 0, end: 0 }
}

/** Where an option in force was written: at the client, else in the defaults that it comes from. */
export function optionPlace(subject: EffectiveExport, wanted: (option: ExportOption) => boolean): Span {
  const holders = [...(subject.item ? [subject.item] : []), ...[...subject.defaults].reverse()]
  for (const holder of holders) {
    const index = holder.options.findLastIndex(wanted)
    const span = index === -1 ? undefined : subject.document.spanOf(holder, 'options', index)
    if (span) return span
  }
  return placeOf(subject)
}

/** A path without doubled slashes, dots and a trailing slash; links are unknown here. */
export function realPath(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return `/${parts.join('/')}`
}

const clientMark = (client: Client): string => (client.type === 'world' ? '*' : writeClient(client).toLowerCase())

export type { Flavor }
