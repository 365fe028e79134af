import type { Document, Format, Target } from '../document/index.ts'
import { detect, knownPlace } from '../formats/detect.ts'
import { type FormatId, signatures } from '../formats/signatures.ts'
import { pathsIncluded } from '../vocabulary/index.ts'
import { formatFrom, type Readers } from './readers.ts'

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
  /** Files that it includes and that are known not to exist; only these are reported as missing. */
  readonly missing?: readonly string[]
}

/** Files that one daemon of one host reads. */
export interface FileSet {
  readonly format: Format
  readonly host: string | undefined
  /** The folder that the host's files lie in, as `site/nas1` of `site/nas1/etc/exports`; undefined for files out of place. */
  readonly root: string | undefined
  readonly documents: Document[]
  /** Permission bits of the documents, where the caller knows them. */
  readonly modes: Map<Document, number>
  /** What its files include and somebody looked for in vain. */
  readonly missing: string[]
}

export interface SortedFiles {
  readonly sets: readonly FileSet[]
  /** Files whose format nobody knows. */
  readonly skipped: readonly string[]
}

/** Sorts files into hosts and, within a host, into what each daemon reads. */
export function sortFiles(files: readonly InputFile[], target: Target | undefined, readers: Readers): SortedFiles {
  const sets = new Map<string, FileSet>()
  const loose = new Map<string, InputFile>()
  for (const file of files) {
    const place = file.format === undefined ? knownPlace(file.path) : undefined
    const id = place?.format ?? (file.host === undefined ? undefined : formatIdOf(file))
    // A file out of place belongs to nobody until it is known that no other file includes it.
    if (!id) {
      loose.set(file.path, file)
      continue
    }
    const format = formatFrom(readers, id)
    const mark = `${id}\0${file.host ?? place?.root}`
    const set = sets.get(mark) ?? emptySet(format, file.host ?? (place && nameOfRoot(place.root)), place?.root)
    sets.set(mark, set)
    add(file, set, target)
  }
  for (const set of sets.values()) addIncluded(set, loose, target)
  return { sets: [...sets.values(), ...looseSets(loose, target, readers)], skipped: [...loose.keys()] }
}

/** Files out of place stand each for itself, with what they include: two of them are not one daemon's. */
function looseSets(loose: Map<string, InputFile>, target: Target | undefined, readers: Readers): FileSet[] {
  const read = [...loose.values()].flatMap((file) => {
    const id = formatIdOf(file)
    return id ? [{ document: parse(formatFrom(readers, id), file, target), missing: [...(file.missing ?? [])] }] : []
  })
  const included = new Set(read.flatMap(({ document }) => includedBy(document, loose).filter((path) => path !== document.path)))
  const sets: FileSet[] = []
  // What others include comes last: by then it is taken, unless they include each other in a ring.
  for (const isIncluded of [false, true]) {
    for (const { document, missing } of read) {
      if (included.has(document.path!) !== isIncluded || !loose.delete(document.path!)) continue
      const set: FileSet = { format: document.format, host: undefined, root: undefined, documents: [document], modes: new Map(), missing }
      addIncluded(set, loose, target)
      sets.push(set)
    }
  }
  return sets
}

/** Files that include lines name belong to the set that includes them, whatever they are called. */
function addIncluded(set: FileSet, loose: Map<string, InputFile>, target: Target | undefined): void {
  for (const document of set.documents) {
    for (const path of includedBy(document, loose)) {
      const file = loose.get(path)
      if (!file) continue
      loose.delete(path)
      add(file, set, target)
    }
  }
}

const includedBy = (document: Document, among: ReadonlyMap<string, InputFile>): string[] =>
  document.format.includes(document).flatMap((included) => (included.pattern ? pathsIncluded(included, among.keys()) : [included.path]))

const emptySet = (format: Format, host: string | undefined, root: string | undefined): FileSet => ({
  format,
  host,
  root,
  documents: [],
  modes: new Map(),
  missing: [],
})

function add(file: InputFile, set: FileSet, target: Target | undefined): void {
  const document = parse(set.format, file, target)
  set.documents.push(document)
  if (file.mode !== undefined) set.modes.set(document, file.mode)
  if (file.missing) set.missing.push(...file.missing)
}

/** The format that a file is read as, unless another one includes it. */
export const formatIdOf = ({ path, text, format }: InputFile): FormatId | undefined =>
  format === undefined ? detect(path, text) : signatures.find(({ id }) => id === format)?.id

const parse = (format: Format, file: InputFile, target: Target | undefined): Document =>
  format.parse(file.text, { path: file.path, ...(target ? { target } : {}) })

/** The last folder of a root names the host; the machine's own root has no name. */
function nameOfRoot(root: string): string | undefined {
  return root.slice(root.lastIndexOf('/') + 1) || undefined
}

/** Files that only a cluster has: where one of them is, failover matters. */
const CLUSTER_FILE = /(?:^|\/)(?:keepalived\.conf|corosync\.conf|drbd\.conf|drbd\.d\/[^/]+|[^/]+\.res|cib\.xml|cib\/cib[^/]*\.xml)$/

export const isClusterFile = (path: string): boolean => CLUSTER_FILE.test(path)

/** Formats that only a cluster has, whatever their files are called. */
const CLUSTER_FORMATS = new Set(['corosync', 'drbd', 'keepalived', 'pacemaker', 'pcs'])

export const isClusterFormat = ({ id }: Format): boolean => CLUSTER_FORMATS.has(id)
