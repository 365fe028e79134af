import picomatch from 'picomatch/posix'
import type { IncludedPath } from '../document/index.ts'
import { encodeUtf8 } from '../text/index.ts'

/** What stands in front of `/etc` when a host's files lie below a folder of their own: `nas1` of `nas1/etc/drbd.conf`. */
const hostRoot = (path: string): string => /^(.+?)\/(?:usr\/)?etc\//.exec(path)?.[1] ?? ''

/** The path that an include line names: relative to the including file's folder, absolute on the including file's host. */
export function includedPath(from: string | undefined, path: string): string {
  if (path.startsWith('/')) return normalizePath(hostRoot(from ?? '') + path)
  const folder = from?.includes('/') ? from.slice(0, from.lastIndexOf('/') + 1) : ''
  return normalizePath(folder + path)
}

/** Takes `.` and `..` out of a path. */
export function normalizePath(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    const last = parts.at(-1)
    // A relative path may begin above the folder that it counts from; above the root there is nothing.
    if (part === '..' && last !== undefined && last !== '..') {
      if (last !== '') parts.pop()
    } else if (part !== '.' && (part !== '' || parts.length === 0)) parts.push(part)
  }
  return parts.join('/')
}

/** Those of the paths that an include line means, in the order in which glob(3) gives them: by their bytes. */
export function pathsIncluded({ path, pattern }: IncludedPath, among: Iterable<string>): string[] {
  if (pattern === undefined) return [...among].filter((other) => normalizePath(other) === path)
  const isMeant = picomatch(path, {
    nobrace: pattern !== 'braces',
    noextglob: true,
    noglobstar: true,
    nonegate: true,
    posix: true,
    strictSlashes: true,
  })
  return [...among].filter((other) => isMeant(normalizePath(other))).sort(byBytes)
}

function byBytes(a: string, b: string): number {
  const [left, right] = [encodeUtf8(a), encodeUtf8(b)]
  for (let i = 0; i < left.length && i < right.length; i++) if (left[i] !== right[i]) return left[i]! - right[i]!
  return left.length - right.length
}
