import type { Document, IncludedPath } from '../../document/index.ts'
import { includedPath, pathsIncluded } from '../../vocabulary/index.ts'
import type { KeepalivedConf } from './types.ts'

type Doc = Document<KeepalivedConf>

/** A file that the daemon starts with; others are there to be included. */
export const isMainFile = (path: string | undefined): boolean => path === undefined || /(?:^|\/)keepalived\.conf$/.test(path)

/** What an include line's path means, seen from the file it stands in. */
const includedFrom = (from: string | undefined, path: string): IncludedPath => {
  const absolute = includedPath(from, path)
  return /[*?[{]/.test(path) ? { path: absolute, pattern: 'braces' } : { path: absolute }
}

/** The files that a file's include lines name, as far as the text tells. */
export const includes = ({ path, model }: Doc): IncludedPath[] =>
  model.includes.flatMap((include) => (typeof include.path === 'string' ? [includedFrom(path, include.path)] : []))

/** The documents that an include line means, in the order in which they are read. */
export function documentsIncluded(from: Doc, path: string, documents: readonly Doc[]): Doc[] {
  const byPath = new Map(documents.flatMap((document) => (document.path === undefined ? [] : [[document.path, document] as const])))
  return pathsIncluded(includedFrom(from.path, path), byPath.keys()).map((found) => byPath.get(found)!)
}

/** The files that the daemon starts with; where none has the name for it, those that nobody includes. */
export function mainFiles(documents: readonly Doc[]): Doc[] {
  const main = documents.filter(({ path }) => isMainFile(path))
  if (main.length > 0) return main
  const included = new Set(
    documents.flatMap((document) =>
      document.model.includes.flatMap(({ path }) => (typeof path === 'string' ? documentsIncluded(document, path, documents) : [])),
    ),
  )
  const roots = documents.filter((document) => !included.has(document))
  return roots.length > 0 ? roots : [...documents]
}
