import type { Format } from '../../document/index.ts'
import { rules } from '../../generated/rules/corosync.ts'
import { defineFormat } from '../../lint/index.ts'
import { scanColonBlocks } from '../../syntax/index.ts'
import { isOlder } from '../../vocabulary/index.ts'
import { RELEASE_KEY } from './cmap.ts'
import { diagnose, inspect } from './diagnose.ts'
import { colonDialect } from './dialect.ts'
import { type CorosyncEffective, effectiveOf } from './effective/index.ts'
import { corosyncConf } from './model/index.ts'
import type { CorosyncVisits } from './rule.ts'
import { signature } from './signature.ts'
import { remarkable } from './statements.ts'
import { tidy } from './tidy.ts'
import { isReadable } from './told.ts'
import type { CorosyncConf } from './types.ts'

/** corosync.conf(5): who is in the cluster, how nodes talk, and who may go on when some are lost. */
export const corosync: Format<'corosync', CorosyncConf, CorosyncEffective> = defineFormat<
  'corosync',
  CorosyncConf,
  CorosyncEffective,
  CorosyncVisits
>({
  ...signature,
  scan: (text, { target }) => scanColonBlocks(text, { wideBlanks: !isOlder(target?.[RELEASE_KEY], '3.1.8') }),
  body: corosyncConf,
  dialect: colonDialect,
  rules,
  diagnose,
  inspect,
  tidy: ({ tree }) => tidy(tree),
  effective: effectiveOf,
  visit(set, dispatch) {
    for (const document of set.documents) {
      dispatch('file', document)
      for (const statement of remarkable(document)) {
        if ('value' in statement) dispatch('pair', statement)
        else dispatch('section', statement)
      }
    }
    if (!isReadable(set)) return
    for (const node of set.effective.nodes) dispatch('node', node)
    for (const link of set.effective.links) dispatch('link', link)
    dispatch('set', set)
  },
})

export type CorosyncRuleId = (typeof rules)[number]['id']
export type { ConfigMap, MapEntry } from './cmap.ts'
export type {
  CorosyncEffective,
  EffectiveDevice,
  EffectiveLink,
  EffectiveLogging,
  EffectiveNode,
  EffectiveQuorum,
  EffectiveSubsystem,
  EffectiveTotem,
} from './effective/index.ts'
export {
  ensureLink,
  ensureNode,
  ensureSetting,
  type NodeKey,
  removeLink,
  removeNode,
  removeSetting,
  type SettingName,
  type SettingsSection,
  type WantedLink,
  type WantedNode,
} from './ensure.ts'
export type * from './types.ts'
