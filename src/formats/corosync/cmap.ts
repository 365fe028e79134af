import type { Document } from '../../document/index.ts'
import type { Tree } from '../../syntax/index.ts'
import type { Stored } from './model/values.ts'
import { type Assigned, type Refusal, readTree } from './parser.ts'
import type { CorosyncConf } from './types.ts'

/** The release that says what corosync does, where it differs. */
export const RELEASE_KEY = 'corosync'

/** One key of corosync's configuration map (`corosync-cmapctl` lists it), as a file sets it. */
export interface MapEntry {
  /** `totem.token`, `nodelist.node.0.name`. */
  readonly path: string
  readonly type: Stored
  /** Numbers in decimal digits, whatever they were written as. */
  readonly value: string
  readonly document: Document<CorosyncConf>
  readonly node: number
}

export interface ConfigMap {
  /** What counts, by path. */
  readonly entries: ReadonlyMap<string, MapEntry>
  /** Every assignment in the order in which corosync makes them: the last one of a path counts. */
  readonly assignments: readonly MapEntry[]
}

/** Files that hold uidgid{} sections and nothing else. */
export const isUidgidFile = (path: string | undefined): boolean => path !== undefined && /(?:^|\/)uidgid\.d\/[^/]+$/.test(path)

interface Read {
  readonly release: string | undefined
  readonly uidgidOnly: boolean
  readonly assigned: readonly Assigned[]
  readonly refusals: readonly Refusal[]
}

/** Findings, the effective view and rules all ask for the same reading of a tree. */
const readings = new WeakMap<Tree, Read>()

/** How corosync's parser takes a file: what it sets, and what it refuses. */
export function parsed(tree: Tree, path: string | undefined, release: string | undefined): Read {
  const before = readings.get(tree)
  const uidgidOnly = isUidgidFile(path)
  if (before && before.release === release && before.uidgidOnly === uidgidOnly) return before
  const read = { release, uidgidOnly, ...readTree(tree, uidgidOnly, release) }
  readings.set(tree, read)
  return read
}

/** All files of a host: the main file, then those of uidgid.d. */
export function configMap(documents: readonly Document<CorosyncConf>[], release: string | undefined): ConfigMap {
  const entries = new Map<string, MapEntry>()
  const assignments: MapEntry[] = []
  for (const document of documents) {
    for (const assigned of parsed(document.tree, document.path, release).assigned) {
      const entry: MapEntry = { ...assigned, document }
      assignments.push(entry)
      entries.set(entry.path, entry)
    }
  }
  return { entries, assignments }
}
