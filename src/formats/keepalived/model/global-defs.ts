import { type Body, body } from '../../../lens/index.ts'
import type { GlobalDefs } from '../types.ts'
import { filesFields } from './global-defs/files.ts'
import { ipvsFields } from './global-defs/ipvs.ts'
import { mailFields } from './global-defs/mail.ts'
import { monitoringFields } from './global-defs/monitoring.ts'
import { processesFields } from './global-defs/processes.ts'
import { scriptsFields } from './global-defs/scripts.ts'
import { vrrpFields } from './global-defs/vrrp.ts'
import { keepsUnknown } from './scopes.ts'

const globalDefsBody = body(
  {},
  { ...vrrpFields, ...mailFields, ...scriptsFields, ...ipvsFields, ...monitoringFields, ...filesFields, ...processesFields },
  keepsUnknown(() => globalDefs),
)

/** global_defs: settings of the whole daemon. */
export const globalDefs: Body<GlobalDefs> = globalDefsBody
