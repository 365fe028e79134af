import type { Rule, RuleContext } from '../../document/index.ts'
import type { EffectiveCib, EffectivePrimitive, EffectiveResource, PacemakerEffective } from './effective/index.ts'
import type { PacemakerFile } from './types.ts'

export type PacemakerContext = RuleContext<PacemakerFile, PacemakerEffective>

/** What rules of this format can look at. */
export interface PacemakerVisits {
  /** Each file whose root element is a CIB. */
  cib(subject: EffectiveCib, context: PacemakerContext): void
  /** Each resource: primitives, groups and clones, what is inside of others included. */
  resource(subject: { readonly cib: EffectiveCib; readonly resource: EffectiveResource }, context: PacemakerContext): void
  /** Each primitive, wherever it stands. */
  primitive(subject: { readonly cib: EffectiveCib; readonly primitive: EffectivePrimitive }, context: PacemakerContext): void
}

export const pacemakerRule = <const Id extends `pacemaker/${string}`>(rule: Rule<PacemakerVisits, Id>): Rule<PacemakerVisits, Id> => rule
