import type { Finding, LintOptions, Profile, Target } from '../document/index.ts'
import { type FileSet, type InputFile, isClusterFile, isClusterFormat, sortFiles } from './hosts.ts'

export interface LintFilesOptions extends LintOptions {
  readonly target?: Target
  /** Profiles to turn on. `ha` also turns itself on where a file that only a cluster has is among the files. */
  readonly profiles?: readonly Profile[]
}

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

/** Reads files together as hosts and their daemons do, and says what is wrong with them. One file is the smallest case. */
export function lint(files: readonly InputFile[], options: LintFilesOptions = {}): LintReport {
  const { sets, skipped } = sortFiles(files, options.target)
  const profiles = profilesFor(files, sets, options)
  const findings: Finding[] = []
  const linted: LintedFile[] = []
  for (const { format, host, documents, missing } of sets) {
    const set = format.set(documents, {
      missing,
      ...(host === undefined ? {} : { host }),
      ...(options.target ? { target: options.target } : {}),
    })
    findings.push(...set.lint({ ...options, profiles }))
    for (const { path } of documents) linted.push({ path: path!, format: format.id, ...(host === undefined ? {} : { host }) })
  }
  return { findings, files: linted, skipped, profiles }
}

function profilesFor(files: readonly InputFile[], sets: readonly FileSet[], { profiles = [] }: LintFilesOptions): readonly Profile[] {
  const isCluster = files.some(({ path }) => isClusterFile(path)) || sets.some(({ format }) => isClusterFormat(format))
  return profiles.includes('ha') || !isCluster ? profiles : [...profiles, 'ha']
}
