/** A path without dots, doubled slashes and a slash at its end; links are not known here. */
export function normalised(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return (path.startsWith('/') ? '/' : '') + parts.join('/')
}

/** Whether a path is a folder or lies below it. */
export const isBelow = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`)
