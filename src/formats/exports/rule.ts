import type { ConfigSet, Document, Rule, RuleContext } from '../../document/index.ts'
import type { EffectiveExport, ExportsEffective } from './effective.ts'
import type { ExportsFile } from './model/index.ts'

export type ExportsContext = RuleContext<ExportsFile, ExportsEffective>
export type ExportsDocument = Document<ExportsFile>
export type ExportsSet = ConfigSet<ExportsFile, ExportsEffective>

/** What rules of this format can look at. */
export interface ExportsVisits {
  /** Each file. */
  file(document: ExportsDocument, context: ExportsContext): void
  /** Each client of each path that exportfs takes, with the options in force for it. */
  export(subject: EffectiveExport, context: ExportsContext): void
  /** All files of a host together. */
  set(set: ExportsSet, context: ExportsContext): void
}

export const exportsRule = <const Id extends `exports/${string}`>(rule: Rule<ExportsVisits, Id>): Rule<ExportsVisits, Id> => rule
