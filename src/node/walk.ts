import type { Dirent } from 'node:fs'
import { join } from 'node:path'
import type { Disk } from './disk.ts'

/** What a walk meets: a file, a symbolic link (never followed), or a folder that cannot be listed. */
export type Met =
  | { readonly path: string; readonly kind: 'file' | 'link' }
  | { readonly path: string; readonly kind: 'closed'; readonly error: unknown }

/** Folders of other people's code and history: hosts' files do not lie there. */
const PASSED_BY = new Set(['.git', 'node_modules'])

/** Everything below a folder, in the order of names. */
export async function walk(disk: Disk, folder: string): Promise<Met[]> {
  const met: Met[] = []
  const waiting = [folder]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    let entries: Dirent[]
    try {
      entries = await disk.readdir(at)
    } catch (error) {
      met.push({ path: at, kind: 'closed', error })
      continue
    }
    for (const entry of entries) {
      const path = join(at, entry.name)
      if (entry.isDirectory()) {
        if (!PASSED_BY.has(entry.name)) waiting.push(path)
      } else if (entry.isFile()) met.push({ path, kind: 'file' })
      else if (entry.isSymbolicLink()) met.push({ path, kind: 'link' })
    }
  }
  return met.sort((a, b) => (a.path < b.path ? -1 : 1))
}
