import type { Format } from '../../document/index.ts'
import { rules } from '../../generated/rules/keepalived.ts'
import { defineFormat } from '../../lint/index.ts'
import { scanKeepalived } from '../../syntax/index.ts'
import { consequences } from './consequences.ts'
import { diagnose } from './diagnose.ts'
import { keepalivedDialect } from './dialect.ts'
import { effectiveOf, type KeepalivedEffective } from './effective.ts'
import { includes } from './files.ts'
import { inspect } from './marked.ts'
import { keepalivedConf as body } from './model/index.ts'
import { scopeOf } from './model/scopes.ts'
import type { KeepalivedVisits } from './rule.ts'
import { signature } from './signature.ts'
import { tidy } from './tidy.ts'
import type { KeepalivedConf } from './types.ts'
import { walk } from './walk.ts'

/** keepalived.conf(5): VRRP, health checks and IPVS. */
export const keepalived: Format<'keepalived', KeepalivedConf, KeepalivedEffective> = defineFormat<
  'keepalived',
  KeepalivedConf,
  KeepalivedEffective,
  KeepalivedVisits
>({
  ...signature,
  scan: (text, { configId }) => scanKeepalived(text, scopeOf(body), configId === undefined ? {} : { configId }),
  body,
  dialect: keepalivedDialect,
  rules,
  diagnose,
  inspect,
  tidy,
  effective: effectiveOf,
  visit: walk,
  consequences,
  includes,
})

export type KeepalivedRuleId = (typeof rules)[number]['id']
export type { EffectiveGarp, EffectiveHost, EffectiveInstance, KeepalivedEffective } from './effective.ts'
export {
  ensureInstance,
  ensureScript,
  ensureVirtualAddress,
  removeInstance,
  removeScript,
  removeVirtualAddress,
  type WantedAddress,
} from './ensure.ts'
export type { Address } from './model/address.ts'
export type * from './model/details.ts'
export type { GroupEntry, ServerAddress, UnicastPeer, VirtualEndpoint } from './model/endpoint.ts'
export type { PolicyRule } from './model/policy-rule.ts'
export type { NextHop, Route } from './model/route.ts'
export type { Script } from './model/script.ts'
export type { Tracked, Weight } from './model/tracked.ts'
export type * from './types.ts'
export type { KeepalivedPlace, KeepalivedView } from './view.ts'
