import type { Format } from '../document/index.ts'
import { scripts } from '../formats/signatures.ts'
import type { FileSet, InputFile, SortedFiles } from './hosts.ts'

/** Files that are read together: those of hosts that lie side by side, and what lies around them. */
interface Site {
  readonly folder: string
  readonly sets: FileSet[]
  readonly skipped: string[]
}

/**
 * Parts files into sites. Hosts whose folders lie side by side are one; a folder of further hosts below joins them, unless
 * it holds hosts of the same names. Files out of place belong to the site that they lie in; outside of all, those called as
 * daemons want it are compared across neighbouring folders, others within their own.
 */
export function sitesOf(
  { sets, skipped }: SortedFiles,
  files: readonly InputFile[],
): { readonly sorted: SortedFiles; readonly files: InputFile[] }[] {
  const sites = new Map<string, Site>()
  const siteAt = (folder: string): Site => {
    const site = sites.get(folder) ?? { folder, sets: [], skipped: [] }
    sites.set(folder, site)
    return site
  }
  for (const set of sets) if (set.root !== undefined) siteAt(set.root === '' ? ROOT : folderOf(set.root)).sets.push(set)
  joinNested(sites)
  const around = [...sites.values()]
  for (const set of sets) {
    if (set.root !== undefined) continue
    const path = set.documents[0]?.path ?? ''
    const near = siteAround(path, around)
    const site =
      (near && belongs(set, path, near) ? near : undefined) ??
      siteAt(`loose ${isCalledAsWanted(set, path) ? folderOf(folderOf(path)) : folderOf(path)}`)
    site.sets.push(set)
  }
  for (const path of skipped) (siteAround(path, around) ?? siteAt(`loose ${folderOf(path)}`)).skipped.push(path)
  const byPath = new Map(files.map((file) => [file.path, file]))
  return [...sites.values()]
    .flatMap((site) => (isCollection(site) ? site.sets.map((set) => ({ ...site, sets: [set] })) : [site]))
    .map((site) => ({ sorted: { sets: site.sets, skipped: site.skipped }, files: site.skipped.flatMap((path) => byPath.get(path) ?? []) }))
}

/** The site of files that lie where daemons look on this machine. */
const ROOT = '/'

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

const liesIn = (path: string, folder: string): boolean => folder === '' || folder === ROOT || path.startsWith(`${folder}/`)

function siteAround(path: string, sites: readonly Site[]): Site | undefined {
  let deepest: Site | undefined
  for (const site of sites) if (liesIn(path, site.folder) && (!deepest || site.folder.length > deepest.folder.length)) deepest = site
  return deepest
}

/** A script in a folder beside the hosts' is another way to set up something, not a part of this one. */
const belongs = ({ format }: FileSet, path: string, { folder, sets }: Site): boolean =>
  !isScript(format) || folderOf(path) === folder || sets.some(({ root }) => root !== undefined && liesIn(path, root))

const isScript = (format: Format): boolean => scripts.some(({ id }) => id === format.id)

function joinNested(sites: Map<string, Site>): void {
  // The outer ones come first.
  for (const inner of [...sites.values()].sort((a, b) => a.folder.length - b.folder.length)) {
    const outer = siteAround(
      inner.folder,
      [...sites.values()].filter((site) => site !== inner && site.folder !== ROOT),
    )
    if (!outer || inner.folder === ROOT) continue
    const names = new Set(outer.sets.map(({ host }) => host))
    if (inner.sets.some(({ host }) => names.has(host))) continue
    outer.sets.push(...inner.sets)
    sites.delete(inner.folder)
  }
}

/** The file has the very name that its daemon looks for, as one would copy it from a host into a folder of its own. */
const isCalledAsWanted = ({ format }: FileSet, path: string): boolean =>
  format.locations.some(
    (location) => !location.includes('*') && location.slice(location.lastIndexOf('/')) === path.slice(path.lastIndexOf('/')),
  )

/** Many files of one format in one folder are samples; two may be the two nodes of a pair. */
const isCollection = ({ folder, sets }: Site): boolean =>
  folder.startsWith('loose ') &&
  sets.some((set) => sets.filter((other) => other.format === set.format && folderOf(pathOf(other)) === folderOf(pathOf(set))).length > 2)

const pathOf = ({ documents }: FileSet): string => documents[0]?.path ?? ''
