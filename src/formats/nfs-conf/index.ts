import type { Format } from '../../document/index.ts'
import { rules } from '../../generated/rules/nfs-conf.ts'
import { defineFormat } from '../../lint/index.ts'
import { scanIni } from '../../syntax/index.ts'
import { diagnose } from './diagnose.ts'
import { iniDialect } from './dialect.ts'
import { effectiveOf, type NfsConfEffective } from './effective.ts'
import { knownEntries } from './entries.ts'
import { includes } from './files.ts'
import { nfsConf as body, type NfsConf } from './model/index.ts'
import type { NfsConfVisits } from './rule.ts'
import { signature } from './signature.ts'
import { tidy } from './tidy.ts'

/** nfs.conf(5): what the NFS programs of nfs-utils are configured with. */
export const nfsConf: Format<'nfs-conf', NfsConf, NfsConfEffective> = defineFormat<'nfs-conf', NfsConf, NfsConfEffective, NfsConfVisits>({
  ...signature,
  scan: scanIni,
  body,
  dialect: iniDialect,
  rules,
  diagnose,
  tidy: ({ tree }) => tidy(tree),
  includes,
  effective: effectiveOf,
  visit(set, dispatch) {
    for (const document of set.documents) {
      dispatch('file', document)
      for (const entry of knownEntries(document)) dispatch('entry', entry)
    }
    dispatch('set', set)
  },
})

export type NfsConfRuleId = (typeof rules)[number]['id']
export type { Binding } from './bindings.ts'
export type { NfsConfEffective } from './effective.ts'
export {
  ensureKey,
  ensureVariable,
  type KeyName,
  type KeyValue,
  removeKey,
  removeVariable,
  type SectionName,
  type SettingKey,
} from './ensure.ts'
export type { Reference } from './model/values.ts'
export type * from './types.ts'
