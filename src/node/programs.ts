import { join } from 'node:path'
import { knownPlace } from '../formats/detect.ts'
import type { Collection } from './collection.ts'
import { isWithin, resolveWithin } from './within.ts'

/** Daemons that call programs: what these do decides what happens at a failover. */
const CALLERS: ReadonlySet<string> = new Set(['keepalived', 'drbd', 'pacemaker'])

/** Whatever may be the path of a program of the host's own; those of the system are in no collected tree. */
const PROGRAM = /(?<![\w.+/-])\/(?:etc|opt|root|home|srv|var|usr\/(?:local|lib|libexec|share|s?bin)|s?bin)\/[\w./+@-]*[\w+-]/g

/**
 * Reads the programs that a host's files name and those that these name in turn, where the host's tree has them. A tree
 * of one machine alone, `/`, is not searched: there everything is.
 */
export async function readPrograms(collection: Collection): Promise<void> {
  const roots = new Map<string, string>()
  for (const file of collection.soFar) {
    const place = knownPlace(file.path)
    const root = place && CALLERS.has(place.format) ? place.root : roots.get(file.path)
    if (!root) continue
    for (const [named] of file.text.matchAll(PROGRAM)) {
      const path = join(root, named)
      if (collection.has(path) || knownPlace(path) || !isWithin(root, path)) continue
      const at = await resolveWithin(collection.disk, root, path).catch(() => path)
      // Directories, and programs that are not text, are named as well: nobody misses them.
      const reading = await collection.look(path, at)
      if (!reading.file?.text.startsWith('#!')) continue
      roots.set(path, root)
      collection.add(path, reading)
    }
  }
}
