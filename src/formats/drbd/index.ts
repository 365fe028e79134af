import type { Format } from '../../document/index.ts'
import { rules } from '../../generated/rules/drbd.ts'
import { defineFormat } from '../../lint/index.ts'
import { scanDrbd } from '../../syntax/index.ts'
import { diagnose } from './diagnose.ts'
import { drbdDialect } from './dialect.ts'
import { type DrbdEffective, effectiveOf } from './effective.ts'
import { drbdConfig as body, drbdGrammar } from './model/index.ts'
import type { DrbdVisits } from './rule.ts'
import { tidy } from './tidy.ts'
import type { DrbdConfig } from './types.ts'

/** drbd.conf(5): replicated block devices, for DRBD 9 and 8.4. */
export const drbd: Format<'drbd', DrbdConfig, DrbdEffective> = defineFormat<'drbd', DrbdConfig, DrbdEffective, DrbdVisits>({
  id: 'drbd',
  title: 'drbd.conf(5)',
  locations: ['/etc/drbd.conf', '/etc/drbd.d/*.res', '/etc/drbd.d/*.conf'],
  scan: (text) => scanDrbd(text, drbdGrammar),
  body,
  dialect: drbdDialect,
  rules,
  diagnose,
  tidy: ({ tree }) => tidy(tree),
  resembles: (text) => /^[ \t]*(?:resource|common|global)(?:[ \t]+[^\s{;]+)?\s*\{/m.test(text),
  effective: effectiveOf,
  visit(set, dispatch) {
    dispatch('set', set)
  },
})

export type DrbdRuleId = (typeof rules)[number]['id']
export type { DrbdEffective } from './effective.ts'
export type { Address } from './model/address.ts'
export type { Device } from './model/device.ts'
export type { Endpoint } from './model/endpoint.ts'
export type { MetaDisk } from './model/meta-disk.ts'
export type { Quantity } from './model/numbers.ts'
export type { Votes } from './model/votes.ts'
export type * from './types.ts'
