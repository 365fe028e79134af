import type { ConfigSet, Document, Rule, RuleContext } from '../../document/index.ts'
import type { NfsConfEffective } from './effective.ts'
import type { Entry } from './entries.ts'
import type { NfsConf } from './model/index.ts'

export type NfsConfContext = RuleContext<NfsConf, NfsConfEffective>

/** What rules of this format can look at. */
export interface NfsConfVisits {
  /** Each file. */
  file(document: Document<NfsConf>, context: NfsConfContext): void
  /** Each `key = value` line that some program reads. */
  entry(entry: Entry, context: NfsConfContext): void
  /** All files of a host together: what the daemons act on. */
  set(set: ConfigSet<NfsConf, NfsConfEffective>, context: NfsConfContext): void
}

export const nfsConfRule = <const Id extends `nfs-conf/${string}`>(rule: Rule<NfsConfVisits, Id>): Rule<NfsConfVisits, Id> => rule
