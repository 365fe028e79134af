import type { ConfigSet, Document, Rule, RuleContext } from '../../document/index.ts'
import type { KeepalivedEffective } from './effective.ts'
import type { KeepalivedConf } from './types.ts'

/** What rules of this format can look at. */
export interface KeepalivedVisits {
  /** Each file. */
  file(document: Document<KeepalivedConf>, context: RuleContext<KeepalivedConf, KeepalivedEffective>): void
  /** All files of a host together: what the daemon acts on. */
  set(set: ConfigSet<KeepalivedConf, KeepalivedEffective>, context: RuleContext<KeepalivedConf, KeepalivedEffective>): void
}

export const keepalivedRule = <const Id extends `keepalived/${string}`>(rule: Rule<KeepalivedVisits, Id>): Rule<KeepalivedVisits, Id> =>
  rule
