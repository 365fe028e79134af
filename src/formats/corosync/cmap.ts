import type { Document } from '../../document/index.ts'
import type { Tree } from '../../syntax/index.ts'
import { type Home, type MapEntry, type Refusal, readTree } from './parser.ts'
import type { CorosyncConf } from './types.ts'

/** The release that says what corosync does, where it differs. */
export const RELEASE_KEY = 'corosync'

export interface ConfigMap {
  /** What counts, by path. */
  readonly entries: ReadonlyMap<string, MapEntry>
  /** Every assignment in the order in which corosync makes them: the last one of a path counts. */
  readonly assignments: readonly MapEntry[]
  /** The first key that is set directly below a path: `totem`, `nodelist.node.1`. */
  firstBelow(path: string): MapEntry | undefined
}

export type { MapEntry } from './parser.ts'

/** Files that hold uidgid{} sections and nothing else. */
export const isUidgidFile = (path: string | undefined): boolean => path !== undefined && /(?:^|\/)uidgid\.d\/[^/]+$/.test(path)

/** How corosync's parser takes one file. */
export interface Reading {
  readonly release: string | undefined
  readonly uidgidOnly: boolean
  readonly home: Home
  readonly assigned: readonly MapEntry[]
  readonly refusals: readonly Refusal[]
  refusedNodes(): ReadonlySet<number>
  byNode(): ReadonlyMap<number, MapEntry>
  /** The last assignment of each path. */
  byPath(): ReadonlyMap<string, MapEntry>
}

function readingOf(tree: Tree, uidgidOnly: boolean, release: string | undefined): Reading {
  const home: Home = {}
  const { assigned, refusals } = readTree(tree, uidgidOnly, release, home)
  let refused: Set<number> | undefined
  let nodes: Map<number, MapEntry> | undefined
  let paths: Map<string, MapEntry> | undefined
  return {
    release,
    uidgidOnly,
    home,
    assigned,
    refusals,
    refusedNodes: () => (refused ??= new Set(refusals.map(({ node }) => node))),
    byNode: () => (nodes ??= new Map(assigned.map((entry) => [entry.node, entry]))),
    byPath: () => (paths ??= new Map(assigned.map((entry) => [entry.path, entry]))),
  }
}

/** Findings, the effective view and rules all ask for the same reading of a tree. */
const readings = new WeakMap<Tree, Reading>()

/** How corosync's parser takes a file: what it sets, and what it refuses. */
export function parsed(tree: Tree, path: string | undefined, release: string | undefined): Reading {
  const before = readings.get(tree)
  const uidgidOnly = isUidgidFile(path)
  if (before && before.release === release && before.uidgidOnly === uidgidOnly) return before
  const read = readingOf(tree, uidgidOnly, release)
  readings.set(tree, read)
  return read
}

/** All files of a host: the main file, then those of uidgid.d. */
export function configMap(documents: readonly Document<CorosyncConf>[], release: string | undefined): ConfigMap {
  const readings = documents.map((document) => {
    const reading = parsed(document.tree, document.path, release)
    reading.home.document = document
    return reading
  })
  const [only] = readings
  if (only && readings.length === 1) return mapOf(only.byPath(), only.assigned)
  const assignments = readings.flatMap(({ assigned }) => assigned)
  return mapOf(new Map(assignments.map((entry) => [entry.path, entry])), assignments)
}

function mapOf(entries: ReadonlyMap<string, MapEntry>, assignments: readonly MapEntry[]): ConfigMap {
  let first: Map<string, MapEntry> | undefined
  return {
    entries,
    assignments,
    firstBelow(path) {
      first ??= firstEntries(entries)
      return first.get(path)
    },
  }
}

function firstEntries(entries: ReadonlyMap<string, MapEntry>): Map<string, MapEntry> {
  const first = new Map<string, MapEntry>()
  for (const [path, entry] of entries) {
    const section = path.slice(0, Math.max(path.lastIndexOf('.'), 0))
    if (!first.has(section)) first.set(section, entry)
  }
  return first
}
