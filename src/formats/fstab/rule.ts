import type { ConfigSet, Rule, RuleContext } from '../../document/index.ts'
import type { EffectiveMount, FstabEffective, NfsMount } from './effective.ts'
import type { FstabFile } from './model/index.ts'

export type FstabContext = RuleContext<FstabFile, FstabEffective>
export type NfsSubject = EffectiveMount & { readonly nfs: NfsMount }

/** What rules of this format can look at. */
export interface FstabVisits {
  /** Each row whose file system is NFS. */
  nfs(subject: NfsSubject, context: FstabContext): void
  /** All rows together. */
  set(set: ConfigSet<FstabFile, FstabEffective>, context: FstabContext): void
}

/** The rules about NFS mounts have a name of their own: other formats mount NFS too. */
export const fstabRule = <const Id extends `fstab/${string}` | `nfs-mount/${string}`>(rule: Rule<FstabVisits, Id>): Rule<FstabVisits, Id> =>
  rule
