import type { Format } from '../../document/index.ts'
import { rules } from '../../generated/rules/exports.ts'
import { defineFormat } from '../../lint/index.ts'
import { scanExports } from '../../syntax/index.ts'
import { diagnose, inspect } from './diagnose.ts'
import { exportsDialect } from './dialect.ts'
import { type ExportsEffective, effectiveOf } from './effective.ts'
import { exportsFile as body, type ExportsFile } from './model/index.ts'
import type { ExportsVisits } from './rule.ts'
import { signature } from './signature.ts'
import { tidy } from './tidy.ts'

/** exports(5): which directories an NFS server offers, to whom, and how. */
export const exports: Format<'exports', ExportsFile, ExportsEffective> = defineFormat<
  'exports',
  ExportsFile,
  ExportsEffective,
  ExportsVisits
>({
  ...signature,
  scan: scanExports,
  body,
  dialect: exportsDialect,
  rules,
  diagnose,
  inspect,
  tidy,
  effective: effectiveOf,
  visit(set, dispatch) {
    for (const document of set.documents) dispatch('file', document)
    for (const subject of set.effective.exports) if (!subject.shadowedBy) dispatch('export', subject)
    dispatch('set', set)
  },
})

export type ExportsRuleId = (typeof rules)[number]['id']
export type { EffectiveExport, ExportsEffective } from './effective.ts'
export { type ExportKey, ensureExport, removeExport } from './ensure.ts'
export type { Elsewhere, ExportFlags, FlavorFlags, IdRange, Settled } from './flags.ts'
export { type Client, readClient } from './model/client.ts'
export { writeClient } from './model/client-text.ts'

export type { Flag, Flavor } from './model/options.ts'
export type * from './types.ts'
