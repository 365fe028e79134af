import type { ConfigSet, Rule, RuleContext } from '../../document/index.ts'
import type { DrbdEffective } from './effective.ts'
import type { DrbdConfig } from './types.ts'

/** What rules of this format can look at. */
export interface DrbdVisits {
  /** All files of a host together: what the daemon acts on. */
  set(set: ConfigSet<DrbdConfig, DrbdEffective>, context: RuleContext<DrbdConfig, DrbdEffective>): void
}

export const drbdRule = <const Id extends `drbd/${string}`>(rule: Rule<DrbdVisits, Id>): Rule<DrbdVisits, Id> => rule
