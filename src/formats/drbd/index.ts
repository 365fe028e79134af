import type { Format } from '../../document/index.ts'
import { rules } from '../../generated/rules/drbd.ts'
import { defineFormat } from '../../lint/index.ts'
import { scanDrbd } from '../../syntax/index.ts'
import { diagnose } from './diagnose.ts'
import { drbdDialect } from './dialect.ts'
import { includes } from './effective/files.ts'
import { type DrbdEffective, effectiveOf } from './effective/index.ts'
import { drbdConfig as body, drbdGrammar } from './model/index.ts'
import { inspect } from './old-language.ts'
import type { DrbdVisits } from './rule.ts'
import { signature } from './signature.ts'
import { eachHistoric } from './statements.ts'
import { tidy } from './tidy.ts'
import type { DrbdConfig } from './types.ts'

/** drbd.conf(5): replicated block devices, for DRBD 9 and 8.4. */
export const drbd: Format<'drbd', DrbdConfig, DrbdEffective> = defineFormat<'drbd', DrbdConfig, DrbdEffective, DrbdVisits>({
  ...signature,
  scan: (text) => scanDrbd(text, drbdGrammar),
  body,
  dialect: drbdDialect,
  rules,
  diagnose,
  inspect,
  tidy,
  effective: effectiveOf,
  visit(set, dispatch) {
    for (const document of set.documents) {
      dispatch('file', document)
      eachHistoric(document, (statement) => dispatch('statement', statement))
    }
    const { resources, refusals } = set.effective
    for (const resource of resources) {
      dispatch('resource', resource)
      for (const host of resource.hosts) {
        dispatch('host', { host, resource })
        for (const volume of host.volumes) dispatch('volume', { volume, host, resource })
      }
      for (const connection of resource.connections) dispatch('connection', connection)
    }
    for (const refusal of refusals) dispatch('refusal', refusal)
    dispatch('set', set)
  },
  includes,
})

export type DrbdRuleId = (typeof rules)[number]['id']
export type * from './effective/types.ts'
export {
  ensureHost,
  ensureOption,
  ensureResource,
  ensureVolume,
  type OptionName,
  type OptionSection,
  type OptionValue,
} from './ensure.ts'
export type { Address } from './model/address.ts'
export type { Device } from './model/device.ts'
export type { Endpoint } from './model/endpoint.ts'
export type { MetaDisk } from './model/meta-disk.ts'
export type { Quantity } from './model/numbers.ts'
export type { Votes } from './model/votes.ts'
export type * from './types.ts'
