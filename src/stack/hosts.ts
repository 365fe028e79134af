import type { Document, Format, Target } from '../document/index.ts'
import { detectAmong, knownPlace } from '../formats/detect.ts'
import { formatById, formatList } from '../formats/index.ts'

/** One file as it is handed in. */
export interface InputFile {
  readonly path: string
  readonly text: string
  /** Permission bits, where the caller knows them. */
  readonly mode?: number
  /** The host it belongs to; otherwise the part of the path before a well-known location. */
  readonly host?: string
  /** Its format's id; otherwise detected. */
  readonly format?: string
}

/** Files that one daemon of one host reads. */
export interface FileSet {
  readonly format: Format
  readonly host: string | undefined
  readonly documents: Document[]
}

export interface SortedFiles {
  readonly sets: readonly FileSet[]
  /** Files whose format nobody knows. */
  readonly skipped: readonly string[]
}

/** Sorts files into hosts and, within a host, into what each daemon reads. */
export function sortFiles(files: readonly InputFile[], target: Target | undefined): SortedFiles {
  const sets = new Map<string, FileSet>()
  const waiting = new Map<string, InputFile>()
  for (const file of files) {
    const place = file.format === undefined ? knownPlace(formatList, file.path) : undefined
    const format = file.format === undefined ? detectAmong(formatList, file.path, file.text) : formatById(file.format)
    if (!format) {
      waiting.set(file.path, file)
      continue
    }
    const host = file.host ?? (place && nameOfRoot(place.root))
    // A file out of place stands for itself: two of them are not one daemon's.
    const mark = `${format.id}\0${file.host ?? place?.root ?? `\0${file.path}`}`
    const document = parse(format, file, target)
    const set = sets.get(mark)
    if (set) set.documents.push(document)
    else sets.set(mark, { format, host, documents: [document] })
  }
  for (const set of sets.values()) addIncluded(set, waiting, target)
  return { sets: [...sets.values()], skipped: [...waiting.keys()] }
}

/** Files that include lines name belong to the set that includes them, whatever they are called. */
function addIncluded(set: FileSet, waiting: Map<string, InputFile>, target: Target | undefined): void {
  for (const document of set.documents) {
    for (const path of set.format.includes(document)) {
      const file = waiting.get(path)
      if (!file) continue
      waiting.delete(path)
      set.documents.push(parse(set.format, file, target))
    }
  }
}

const parse = (format: Format, file: InputFile, target: Target | undefined): Document =>
  format.parse(file.text, { path: file.path, ...(target ? { target } : {}) })

/** The last folder of a root names the host; the machine's own root has no name. */
function nameOfRoot(root: string): string | undefined {
  return root.slice(root.lastIndexOf('/') + 1) || undefined
}

/** Files that only a cluster has: where one of them is, failover matters. */
const CLUSTER_FILE = /(?:^|\/)(?:keepalived\.conf|corosync\.conf|drbd\.conf|drbd\.d\/[^/]+|[^/]+\.res|cib\.xml|cib\/cib[^/]*\.xml)$/

export const isClusterFile = (path: string): boolean => CLUSTER_FILE.test(path)
