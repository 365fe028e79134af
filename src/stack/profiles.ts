import type { Format, LintOptions, Profile, Target } from '../document/index.ts'
import { isClusterFile, isClusterFormat } from './hosts.ts'

export interface LintFilesOptions extends LintOptions {
  readonly target?: Target
  /** Profiles to turn on. `ha` also turns itself on where a file that only a cluster has is among the files. */
  readonly profiles?: readonly Profile[]
}

/** The profiles that hold for files of these paths and formats. */
export function profilesFor(paths: readonly string[], formats: readonly Format[], { profiles = [] }: LintFilesOptions): readonly Profile[] {
  const isCluster = paths.some(isClusterFile) || formats.some(isClusterFormat)
  return profiles.includes('ha') || !isCluster ? profiles : [...profiles, 'ha']
}
