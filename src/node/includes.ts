import { dirname } from 'node:path'
import type { Format } from '../document/index.ts'
import { knownPlace } from '../formats/detect.ts'
import { detect, formatById, formatList } from '../formats/index.ts'
import type { InputFile } from '../stack/index.ts'
import type { Collection } from './collection.ts'
import { isThere, isWithin, resolveWithin } from './within.ts'

/**
 * Reads the files that include lines name, and those that these name in turn, whatever their format. A file outside
 * the including host's own tree (or, where there is none, the including file's folder) is left alone.
 */
export async function readIncludes(collection: Collection): Promise<void> {
  const formats = new Map<string, Format>()
  for (const file of collection.soFar) {
    const format = formats.get(file.path) ?? formatOf(file)
    // Every format spells it so; parsing what includes nothing would be for nothing.
    if (!format || !/include/i.test(file.text)) continue
    const boundary = boundaryOf(file.path)
    for (const path of format.includes(format.parse(file.text, { path: file.path }))) {
      if (collection.has(path) || !isWithin(boundary, path)) continue
      const at = await resolveWithin(boundary, path).catch(() => path)
      // Whether a missing file matters is for the format's rules to say.
      if (!(await isThere(at))) continue
      formats.set(path, format)
      await collection.read(path, at)
    }
  }
}

function formatOf({ path, text }: InputFile): Format | undefined {
  const id = detect(path, text)
  return id && formatById(id)
}

function boundaryOf(path: string): string {
  const place = knownPlace(formatList, path)
  return place ? place.root || (path.startsWith('/') ? '/' : '.') : dirname(path)
}
