import { deedsIn } from './programs.ts'
import type { HostSet } from './sets.ts'
import type { Script } from './types.ts'
import type { HasProgram } from './virtual-routers.ts'

/** A file that no format claims. */
export interface OtherFile {
  readonly path: string
  readonly text: string
  readonly mode?: number
  readonly host?: string
}

/** Files of a host's tree that are no configuration: programs, as far as anybody knows. */
export function scriptsOf(sets: readonly HostSet[], others: readonly OtherFile[]): Script[] {
  const roots = new Map<string, string>()
  for (const { host, isNamed, files } of sets) if (isNamed && files.root !== undefined) roots.set(host, files.root)
  return others.flatMap(({ path, text, mode, host: given }) => {
    const found = [...roots].find(([host, root]) => (given === undefined || given === host) && path.startsWith(`${root}/`))
    if (!found) return []
    const [host, root] = found
    const place = { document: { path, text }, span: { start: 0, end: text.length } }
    return [{ host, path: path.slice(root.length), text, does: deedsIn(text), place, ...(mode === undefined ? {} : { mode }) }]
  })
}

/**
 * Whether a host has a program: it is among its files, or it is not although it is among those of another host, so that
 * whoever collected the files thought of it. Of a program that nobody has collected nothing is known.
 */
export const programsOn =
  (scripts: readonly Script[]): HasProgram =>
  (host, path) => {
    const having = scripts.filter((script) => script.path === path)
    if (having.length === 0) return undefined
    return having.some((script) => script.host === host)
  }
