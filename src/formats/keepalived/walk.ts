import type { ConfigSet } from '../../document/index.ts'
import type { Dispatch } from '../../lint/index.ts'
import type { KeepalivedEffective } from './effective.ts'
import type { KeepalivedVisits } from './rule.ts'
import type { KeepalivedConf } from './types.ts'

/** Shows rules every construct, as the daemon reads it. */
export function walk(set: ConfigSet<KeepalivedConf, KeepalivedEffective>, dispatch: Dispatch<KeepalivedVisits>): void {
  for (const document of set.documents) dispatch('file', document)
  for (const { view, instances } of set.effective.hosts) {
    const { conf } = view
    dispatch('view', view)
    if (conf.globalDefs) dispatch('globalDefs', { item: conf.globalDefs, view })
    for (const item of conf.vrrpScripts) dispatch('script', { item, view })
    for (const item of conf.trackFiles) dispatch('trackFile', { item, view })
    for (const item of conf.vrrpTrackProcesses) dispatch('trackProcess', { item, view })
    for (const item of conf.bfdInstances) dispatch('bfd', { item, view })
    for (const item of conf.vrrpSyncGroups) dispatch('syncGroup', { item, view })
    for (const instance of instances) dispatch('instance', instance)
    for (const item of conf.virtualServerGroups) dispatch('virtualServerGroup', { item, view })
    for (const item of conf.virtualServers) {
      dispatch('virtualServer', { item, view })
      for (const realServer of item.realServers) dispatch('realServer', { item: realServer, view, virtualServer: item })
    }
  }
  dispatch('set', set)
}
