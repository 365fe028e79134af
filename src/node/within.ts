import { dirname, isAbsolute, join, normalize, relative, resolve, sep } from 'node:path'
import type { Disk } from './disk.ts'

/** Links followed in one path before it counts as a ring; Linux stops at 40. */
const LINK_LIMIT = 40

/** Whether `path` is `folder` or lies below it, by name alone. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

/**
 * Where a path leads on a host whose files lie below `root`: symbolic links are followed as that host would, an
 * absolute one from `root`, and `..` never leaves it. Parts that do not exist stay as they are.
 * @throws an error with code ELOOP for a ring of links.
 */
export async function resolveWithin(disk: Disk, root: string, path: string): Promise<string> {
  const base = resolve(root)
  const waiting = partsOf(relative(base, resolve(path)))
  let at = base
  let links = 0
  while (waiting.length > 0) {
    const part = waiting.shift()!
    if (part === '..') {
      at = at === base ? base : dirname(at)
      continue
    }
    const next = join(at, part)
    const target = await linkTarget(disk, next)
    if (target === undefined) {
      at = next
      continue
    }
    links += 1
    if (links > LINK_LIMIT) throw Object.assign(new Error(`too many symbolic links: ${path}`), { code: 'ELOOP' })
    if (isAbsolute(target)) at = base
    waiting.unshift(...partsOf(normalize(target)))
  }
  return at
}

const partsOf = (path: string): string[] => path.split(sep).filter((part) => part !== '' && part !== '.')

async function linkTarget(disk: Disk, path: string): Promise<string | undefined> {
  const status = await disk.lstat(path).catch(() => undefined)
  return status?.isSymbolicLink() ? disk.readlink(path) : undefined
}

/** Whether anything is at a path; what may not be looked at counts as there, so that reading it says why. */
export const isThere = (disk: Disk, path: string): Promise<boolean> =>
  disk.lstat(path).then(
    () => true,
    ({ code }: NodeJS.ErrnoException) => code !== 'ENOENT' && code !== 'ENOTDIR',
  )
