import type { LintOptions, Profile, Target } from '../document/index.ts'
import { isClusterFile } from './hosts.ts'

export interface LintFilesOptions extends LintOptions {
  readonly target?: Target
  /** Profiles to turn on. `ha` also turns itself on where a file that only a cluster has is among the files. */
  readonly profiles?: readonly Profile[]
}

export function profilesFor(paths: readonly string[], { profiles = [] }: LintFilesOptions): readonly Profile[] {
  return profiles.includes('ha') || !paths.some(isClusterFile) ? profiles : [...profiles, 'ha']
}
