import type { Format } from '../../../document/index.ts'
import { rules } from '../../../generated/rules/pcs.ts'
import { defineFormat } from '../../../lint/index.ts'
import { scanShell } from '../../../syntax/index.ts'
import { pacemaker } from '../index.ts'
import { diagnose } from './diagnose.ts'
import { dialect } from './dialect.ts'
import { effectiveOf, findingsOf, type PcsEffective } from './effective.ts'
import { script as body, type PcsScript } from './model/index.ts'
import type { PcsVisits } from './rule.ts'
import { signature } from './signature.ts'

const PROGRAM = 'pcs'

/** A script or runbook that sets a cluster up with pcs(8): what it does is linted as the CIB that comes of it. */
export const pcs: Format<'pcs', PcsScript, PcsEffective> = defineFormat<'pcs', PcsScript, PcsEffective, PcsVisits>({
  ...signature,
  scan: (text) => scanShell(text, PROGRAM),
  body,
  dialect,
  rules,
  diagnose,
  tidy: () => [],
  effective: effectiveOf,
  visit(set, dispatch) {
    for (const { document, refusals, unpushed } of set.effective.scripts) {
      for (const refusal of refusals) dispatch('refusal', { ...refusal, document })
      for (const { start, end, text } of unpushed) dispatch('unpushed', { document, place: { start, end }, file: text })
    }
  },
  consequences: (set, options) =>
    set.effective.scripts.flatMap((outcome) =>
      findingsOf(outcome, (text, inner) => pacemaker.set([pacemaker.parse(text)], set.options).lint(inner), options),
    ),
})

export type PcsRuleId = (typeof rules)[number]['id']
export type { PcsEffective, ScriptOutcome } from './effective.ts'
export type { PcsCommand, PcsScript } from './model/index.ts'
export { type RenderPcsOptions, renderPcs } from './render/index.ts'
