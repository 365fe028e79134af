import { dirname, isAbsolute } from 'node:path'
import type { Format, IncludedPath } from '../document/index.ts'
import { detect, knownPlace } from '../formats/detect.ts'
import { loadFormat } from '../formats/load.ts'
import type { InputFile } from '../stack/index.ts'
import { pathsIncluded } from '../vocabulary/index.ts'
import type { Collection } from './collection.ts'
import { isThere, isWithin, resolveWithin } from './within.ts'

/**
 * Reads the files that include lines name, and those that these name in turn, whatever their format. A file outside
 * the including host's own tree (or, where there is none, the including file's folder) is left alone.
 */
export async function readIncludes(collection: Collection): Promise<void> {
  const includers = new Map<string, Includer>()
  for (const file of collection.soFar) {
    // Every format spells it so; parsing what includes nothing would be for nothing.
    const includer = /include/i.test(file.text) ? (includers.get(file.path) ?? (await includerFor(file))) : undefined
    if (!includer) continue
    const { format, boundary } = includer
    for (const included of format.includes(format.parse(file.text, { path: file.path }))) {
      if (!isWithin(boundary, included.path)) continue
      const paths = included.pattern ? await pathsLike(included, boundary) : [included.path]
      for (const path of paths) {
        if (collection.has(path)) continue
        const at = await resolveWithin(collection.disk, boundary, path).catch(() => path)
        if (!(await isThere(collection.disk, at))) {
          collection.miss(file.path, path)
          continue
        }
        includers.set(path, includer)
        await collection.read(path, at)
      }
    }
  }
}

/** Files that a pattern names, in the order of their bytes; hidden ones only where the pattern says so. */
async function pathsLike(included: IncludedPath, boundary: string): Promise<string[]> {
  const { glob } = await import('tinyglobby')
  // A superset: how brackets negate is settled by the one reading of patterns that all share.
  const found = await glob(included.path.replace(/\[[^\]/]*\]/g, '?'), {
    absolute: isAbsolute(included.path),
    braceExpansion: included.pattern === 'braces',
    expandDirectories: false,
    followSymbolicLinks: false,
    globstar: false,
    extglob: false,
  })
  return pathsIncluded(included, found).filter((path) => isWithin(boundary, path))
}

/** What an include line is read by: the format of the first file, and the folder that none of them leaves. */
interface Includer {
  readonly format: Format
  readonly boundary: string
}

async function includerFor({ path, text }: InputFile): Promise<Includer | undefined> {
  const id = detect(path, text)
  return id && { format: await loadFormat(id), boundary: boundaryOf(path) }
}

function boundaryOf(path: string): string {
  const place = knownPlace(path)
  return place ? place.root || (path.startsWith('/') ? '/' : '.') : dirname(path)
}
