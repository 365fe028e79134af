import type { Finding, Profile } from '../document/index.ts'
import { conclude } from '../lint/index.ts'
import { findInStack } from './check.ts'
import { type InputFile, sortFiles } from './hosts.ts'
import { type LintFilesOptions, profilesFor } from './profiles.ts'
import type { Readers } from './readers.ts'
import { sitesOf } from './sites.ts'
import { stackFrom } from './stack.ts'

/** What was found, in which files, and what nobody could read. */
export interface LintReport {
  readonly findings: readonly Finding[]
  readonly files: readonly LintedFile[]
  readonly skipped: readonly string[]
  readonly profiles: readonly Profile[]
}

export interface LintedFile {
  readonly path: string
  readonly format: string
  readonly host?: string
}

/** What `lint` does, with these readers. */
export function lintFiles(files: readonly InputFile[], options: LintFilesOptions, readers: Readers): LintReport {
  const sorted = sortFiles(files, options.target, readers)
  const profiles = profilesFor(
    files.map(({ path }) => path),
    sorted.sets.map(({ format }) => format),
    options,
  )
  const stacks = sitesOf(sorted, files).map((site) => stackFrom(site.sorted, site.files, options, readers))
  const found = stacks.flatMap((stack) => findInStack(stack, { ...options, profiles }))
  const { sets, skipped } = sorted
  const documents = sets.flatMap((set) => set.documents)
  const manifests = new Set(stacks.flatMap(({ facts }) => (facts.manifests ?? []).flatMap(({ path }) => path ?? [])))
  // Programs are read for what they do; nobody checks them, and nobody expected it.
  const programs = new Set(
    stacks.flatMap(({ hosts }) => hosts.flatMap(({ scripts }) => scripts.flatMap(({ place }) => place?.document.path ?? []))),
  )
  return {
    findings: conclude(found, documents, readers.rules, options),
    files: [
      ...sets.flatMap(({ format, host, documents: own }) =>
        own.map(({ path }) => ({ path: path!, format: format.id, ...(host === undefined ? {} : { host }) })),
      ),
      ...[...manifests].map((path) => ({ path, format: 'kubernetes' })),
    ],
    skipped: skipped.filter((path) => !manifests.has(path) && !programs.has(path)),
    profiles,
  }
}
