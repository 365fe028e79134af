import type { Document, Rule, RuleContext } from '../../../document/index.ts'
import type { Span } from '../../../text/index.ts'
import type { Refusal } from './call.ts'
import type { PcsEffective } from './effective.ts'
import type { PcsScript } from './model/index.ts'

export type PcsContext = RuleContext<PcsScript, PcsEffective>

/** Words that a rule is about. */
export interface PcsSubject extends Refusal {
  readonly document: Document<PcsScript>
}

/** What rules about scripts can look at. */
export interface PcsVisits {
  /** Each reason for which pcs refuses a command. */
  refusal(subject: PcsSubject, context: PcsContext): void
  /** Each file that commands are staged in and that never gets to the cluster. */
  unpushed(subject: { readonly document: Document<PcsScript>; readonly place: Span; readonly file: string }, context: PcsContext): void
}

export const pcsRule = <const Id extends `pcs/${string}`>(rule: Rule<PcsVisits, Id>): Rule<PcsVisits, Id> => rule

/** The visit of a rule that only hands on what pcs refuses for its reason. */
export const refused = (reason: Refusal['rule']): Partial<PcsVisits> => ({
  refusal({ rule, place, data, document }, context) {
    if (rule === reason) context.report({ document, span: place }, { data })
  },
})
