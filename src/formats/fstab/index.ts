import type { Format } from '../../document/index.ts'
import { rules } from '../../generated/rules/fstab.ts'
import { defineFormat } from '../../lint/index.ts'
import { scanColumns } from '../../syntax/index.ts'
import { diagnose, inspect } from './diagnose.ts'
import { fstabDialect } from './dialect.ts'
import { effectiveOf, type FstabEffective } from './effective.ts'
import { fstabFile as body, type FstabFile } from './model/index.ts'
import type { FstabVisits, NfsSubject } from './rule.ts'
import { signature } from './signature.ts'
import { tidy } from './tidy.ts'

/** fstab(5): which file systems a host mounts, where and how. */
export const fstab: Format<'fstab', FstabFile, FstabEffective> = defineFormat<'fstab', FstabFile, FstabEffective, FstabVisits>({
  ...signature,
  scan: scanColumns,
  body,
  dialect: fstabDialect,
  rules,
  diagnose,
  inspect,
  tidy,
  effective: effectiveOf,
  visit(set, dispatch) {
    for (const subject of set.effective.mounts) if (subject.nfs) dispatch('nfs', subject as NfsSubject)
    dispatch('set', set)
  },
})

export type FstabRuleId = (typeof rules)[number]['id']
export type { EffectiveMount, FstabEffective, NfsMount } from './effective.ts'
export { ensureMount, removeMount, type WantedMount } from './ensure.ts'
export type * from './types.ts'
