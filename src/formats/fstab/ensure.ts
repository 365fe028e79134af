import type { Document } from '../../document/index.ts'
import type { TextEdit } from '../../text/index.ts'
import type { FstabFile, Mount } from './model/index.ts'

/** A mount as it is asked for; without options it gets `defaults`. */
export type WantedMount = Omit<Mount, 'options'> & { readonly options?: readonly string[] }

/**
 * Edits after which the file has exactly this mount for its target; none when it has. Where the target is no
 * path (`none` for swap) the source tells rows apart. A frequency and a pass that are not asked for stay.
 * @throws RenderError when a field cannot be written.
 */
export function ensureMount(document: Document<FstabFile>, wanted: WantedMount): TextEdit[] {
  const { source, target, type, options = ['defaults'], frequency, pass } = wanted
  return document.edit(({ mounts }) => {
    const same = mounts.filter((mount) => isSameTarget(mount.target, target) || (mount.target === target && mount.source === source))
    const [first] = same
    for (const other of same.slice(1)) mounts.splice(mounts.indexOf(other), 1)
    const mount = first ?? { source, target, type, options: [] }
    if (!first) mounts.push(mount)
    mount.source = source
    mount.type = type
    if (mount.options.join() !== options.join()) mount.options = [...options]
    if (frequency !== undefined || pass !== undefined) mount.frequency = frequency ?? mount.frequency ?? 0
    if (pass !== undefined) mount.pass = pass
  })
}

/**
 * Edits after which nothing is mounted on the target, or nothing from this source. Where the target is no path
 * (`none` for swap) the source has to tell rows apart.
 */
export function removeMount(document: Document<FstabFile>, { target, source }: Pick<Mount, 'target'> & Partial<Mount>): TextEdit[] {
  return document.edit((draft) => {
    draft.mounts = draft.mounts.filter((mount) =>
      source === undefined
        ? !isSameTarget(mount.target, target)
        : mount.source !== source || (mount.target !== target && !isSameTarget(mount.target, target)),
    )
  })
}

/** Doubled slashes and one at the end say nothing. What is no path is never the same place. */
export function isSameTarget(a: string, b: string): boolean {
  return a.startsWith('/') && plainTarget(a) === plainTarget(b)
}

export const plainTarget = (target: string): string => target.replace(/\/+/g, '/').replace(/(.)\/$/, '$1')
