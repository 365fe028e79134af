import type { Format } from '../../document/index.ts'
import { rules } from '../../generated/rules/pacemaker.ts'
import { defineFormat } from '../../lint/index.ts'
import { diagnose, inspect } from './diagnose.ts'
import { effectiveOf, type PacemakerEffective } from './effective/index.ts'
import { breaks } from './judge/index.ts'
import { dialect, scanCib } from './model/document.ts'
import { pacemakerFile as body } from './model/index.ts'
import type { PacemakerVisits } from './rule.ts'
import { signature } from './signature.ts'
import { tidy } from './tidy.ts'
import type { PacemakerFile } from './types.ts'

/** A Pacemaker CIB: what a cluster runs, where, in which order, and how it fences. */
export const pacemaker: Format<'pacemaker', PacemakerFile, PacemakerEffective> = defineFormat<
  'pacemaker',
  PacemakerFile,
  PacemakerEffective,
  PacemakerVisits
>({
  ...signature,
  scan: scanCib,
  body,
  dialect,
  rules,
  diagnose,
  inspect,
  tidy,
  effective: effectiveOf,
  visit(set, dispatch) {
    for (const cib of set.effective.cibs) {
      // Of a malformed file nobody knows what is in it.
      if (cib.document.tree.faults.some(breaks)) continue
      dispatch('cib', cib)
      for (const resource of cib.resources) dispatch('resource', { cib, resource })
      for (const primitive of cib.primitives) dispatch('primitive', { cib, primitive })
    }
  },
})

export type PacemakerRuleId = (typeof rules)[number]['id']
export { type Agent, type AgentOperation, type AgentParameter, agentOf, agents, fenceParameters } from './catalogue/agents.ts'
export { type ClusterOption, clusterOption, clusterOptions } from './catalogue/cluster-options.ts'
export { type MetaAttribute, metaAttribute, metaAttributeList } from './catalogue/meta-attributes.ts'
export type * from './effective/index.ts'
export {
  ensureFenceDevice,
  ensurePrimitive,
  ensureProperty,
  removeProperty,
  type WantedClone,
  type WantedFenceDevice,
  type WantedOperation,
  type WantedPrimitive,
} from './ensure.ts'
export {
  ensureColocation,
  ensureLocation,
  ensureOrder,
  removeConstraint,
  removeResource,
  type WantedColocation,
  type WantedLocation,
  type WantedOrder,
} from './ensure-constraint.ts'
export type * from './types.ts'
