import type { Rule, RuleContext } from '../../document/index.ts'
import type { EffectivePool, LibvirtPoolEffective } from './effective.ts'
import type { LibvirtPoolFile } from './types.ts'

export type LibvirtPoolContext = RuleContext<LibvirtPoolFile, LibvirtPoolEffective>

/** What rules of this format can look at. */
export interface LibvirtPoolVisits {
  /** Each pool whose type is known. */
  pool(subject: EffectivePool, context: LibvirtPoolContext): void
}

export const libvirtPoolRule = <const Id extends `libvirt-pool/${string}`>(
  rule: Rule<LibvirtPoolVisits, Id>,
): Rule<LibvirtPoolVisits, Id> => rule
