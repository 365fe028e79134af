import type { Format } from '../../document/index.ts'
import { rules } from '../../generated/rules/libvirt-pool.ts'
import { defineFormat } from '../../lint/index.ts'
import { diagnose, inspect } from './diagnose.ts'
import { effectiveOf, type LibvirtPoolEffective } from './effective.ts'
import { dialect, scanPool } from './model/document.ts'
import { libvirtPoolFile as body } from './model/index.ts'
import type { LibvirtPoolVisits } from './rule.ts'
import { signature } from './signature.ts'
import { tidy } from './tidy.ts'
import type { LibvirtPoolFile } from './types.ts'

/** A libvirt storage pool: where a KVM host keeps the disks of its guests. */
export const libvirtPool: Format<'libvirt-pool', LibvirtPoolFile, LibvirtPoolEffective> = defineFormat<
  'libvirt-pool',
  LibvirtPoolFile,
  LibvirtPoolEffective,
  LibvirtPoolVisits
>({
  ...signature,
  scan: scanPool,
  body,
  dialect,
  rules,
  diagnose,
  inspect,
  tidy,
  effective: effectiveOf,
  visit(set, dispatch) {
    for (const pool of set.effective.pools) dispatch('pool', pool)
  },
})

export type LibvirtPoolRuleId = (typeof rules)[number]['id']
export type { EffectivePool, LibvirtPoolEffective, PoolType, StoragePool } from './effective.ts'
export { ensureHost, ensureMountOption, ensurePool, removeHost, removeMountOption } from './ensure.ts'
export type * from './types.ts'
export { type Verdicts, verdicts } from './verdicts.ts'
