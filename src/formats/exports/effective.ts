import type { Document, Origin, SetOptions } from '../../document/index.ts'
import type { EffectiveView } from '../../lint/index.ts'
import { ExportsTag } from '../../syntax/index.ts'
import { type Network, versionOrder } from '../../vocabulary/index.ts'
import { applied, type Settled, START, settled } from './flags.ts'
import { type Client, clientNetwork } from './model/client.ts'
import type { ExportClient, ExportDefaults, ExportEntry, ExportsFile } from './model/index.ts'
import type { ExportOption } from './model/options.ts'
import { placeOf } from './place-of.ts'
import { Paths, type Whom } from './same-client.ts'

/** One path for one client, as exportfs hands it on to rpc.mountd, with its settings. */
export interface EffectiveExport extends Settled {
  /** Without doubled slashes, dots and a trailing slash: exportfs resolves a directory that exists. */
  readonly path: string
  readonly client: Client
  /** The addresses that the client stands for, where the text alone tells. */
  readonly network: Network | undefined
  /** Options in force in order: the line's defaults, then the client's own. */
  readonly options: readonly ExportOption[]
  readonly document: Document<ExportsFile>
  readonly entry: ExportEntry
  /** The client's own item; that of a line without clients has no text. */
  readonly item: ExportClient
  readonly defaults: readonly ExportDefaults[]
  /** An earlier line exports the same path to the same client, and is the one that counts. */
  readonly shadowedBy: EffectiveExport | undefined
}

export interface ExportsEffective {
  /** In file order; of two for one path and client only the first counts. */
  readonly exports: readonly EffectiveExport[]
  /** Those that count, by path. */
  readonly byPath: ReadonlyMap<string, readonly EffectiveExport[]>
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
  const paths = new Paths()
  for (const document of readOrder(documents)) addExports(document, stopOf(document), exports, paths)
  let known: Set<object> | undefined
  return {
    value: { exports, byPath: paths.byPath },
    originOf(object): Origin | undefined {
      known ??= new Set<object>(exports)
      if (!known.has(object)) return undefined
      const found = object as EffectiveExport
      return { ...(found.document.path === undefined ? {} : { path: found.document.path }), span: placeOf(found) }
    },
  }
}

/** Where exportfs stops reading a file: at the item with the first thing that it refuses, or takes for the end. */
function stopOf(document: Document<ExportsFile>): number {
  const { tree } = document
  let stop = Number.POSITIVE_INFINITY
  for (const { start, stops } of tree.faults) if (stops) stop = Math.min(stop, start)
  for (const { rule, effect, span } of document.problems) {
    if (effect === 'rejected' && rule !== 'exports/silent-truncation') stop = Math.min(stop, span.start)
  }
  if (stop === Number.POSITIVE_INFINITY) return stop
  for (let node = 1; node < tree.nodeCount; node++) {
    const isItem = tree.tag[node] !== ExportsTag.entry
    if (isItem && tree.start[node]! <= stop && stop < tree.end[node]!) return tree.start[node]!
  }
  return stop
}

function addExports(document: Document<ExportsFile>, end: number, exports: EffectiveExport[], paths: Paths): void {
  for (const entry of document.model.entries) {
    const path = realPath(entry.path)
    let inherited = START
    const above: ExportDefaults[] = []
    for (const item of entry.items) {
      if (item.kind === 'defaults') {
        inherited = applied(inherited, item.options)
        above.push(item)
        continue
      }
      const { client } = item
      if (client.type === 'invalid') continue
      if (end !== Number.POSITIVE_INFINITY && (document.spanOf(item)?.start ?? 0) >= end) return
      const whom = { path, client, network: clientNetwork(client), document, entry, item }
      const shadowedBy = paths.find(path, whom)
      const found = exportFor(whom, above, settled(applied(inherited, item.options)), shadowedBy)
      exports.push(found)
      if (!shadowedBy) paths.add(found)
    }
  }
}

function exportFor(
  { path, client, network, document, entry, item }: Pick<EffectiveExport, 'path' | 'document' | 'entry' | 'item'> & Whom,
  above: readonly ExportDefaults[],
  { written, flags, flavors, groups }: Settled,
  shadowedBy: EffectiveExport | undefined,
): EffectiveExport {
  // The line's list grows while its clients are read; those behind this one are not its own.
  const count = above.length
  if (count === 0)
    return {
      path,
      client,
      network,
      options: item.options,
      written,
      flags,
      flavors,
      groups,
      document,
      entry,
      item,
      defaults: NONE,
      shadowedBy,
    }
  const own = { path, client, network, written, flags, flavors, groups, document, entry, item, shadowedBy }
  return Object.assign(new Inheriting(item, above, count), own)
}

/** What is looked up when it is asked for: with a copy for each client a long line would take its length squared. */
class Inheriting {
  readonly item: ExportClient
  private readonly above: readonly ExportDefaults[]
  private readonly count: number

  constructor(item: ExportClient, above: readonly ExportDefaults[], count: number) {
    this.item = item
    this.above = above
    this.count = count
  }

  get defaults(): readonly ExportDefaults[] {
    return this.above.slice(0, this.count)
  }

  get options(): readonly ExportOption[] {
    return [...this.defaults.flatMap(({ options }) => options), ...this.item.options]
  }
}

const NONE: readonly ExportDefaults[] = []

/** An absolute path without doubled slashes, dots and a trailing slash; links are unknown here. */
export function realPath(path: string): string {
  if (!path.startsWith('/')) return path
  if (path.length > 1 && !path.includes('//') && !path.includes('/.') && !path.endsWith('/')) return path
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return `/${parts.join('/')}`
}
