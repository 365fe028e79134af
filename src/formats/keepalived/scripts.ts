import { isMacro, type Macro } from '../../lens/index.ts'
import type { Script } from './model/script.ts'
import type { KeepalivedPlace, KeepalivedView } from './view.ts'

/** A command that keepalived runs. */
export interface FoundScript {
  readonly keyword: string
  /** The command alone where its account is set elsewhere. */
  readonly script: Script | readonly string[]
  /** An account of its own. */
  readonly user: string | undefined
  readonly argv: readonly string[]
  /** Whether keepalived looks at its result all the time, and leaves out what depends on it where it cannot run. */
  readonly isCheck: boolean
  readonly place: KeepalivedPlace | undefined
  readonly order: number
}

const NOTIFY = new Map(
  Object.entries({
    notify: 'notify',
    notifyMaster: 'notify_master',
    notifyBackup: 'notify_backup',
    notifyFault: 'notify_fault',
    notifyStop: 'notify_stop',
    notifyDeleted: 'notify_deleted',
    notifyMasterRxLowerPri: 'notify_master_rx_lower_pri',
    notifyUp: 'notify_up',
    notifyDown: 'notify_down',
    quorumUp: 'quorum_up',
    quorumDown: 'quorum_down',
    startupScript: 'startup_script',
    shutdownScript: 'shutdown_script',
    notifyFifoScript: 'notify_fifo_script',
    vrrpNotifyFifoScript: 'vrrp_notify_fifo_script',
    lvsNotifyFifoScript: 'lvs_notify_fifo_script',
  }),
)

const CHECKS = new Map(Object.entries({ script: 'script', miscPath: 'misc_path' }))

const known = new WeakMap<KeepalivedView, readonly FoundScript[]>()

/** Every command of a host, in the order in which they are read. */
export function scriptsOf(view: KeepalivedView): readonly FoundScript[] {
  const scripts = known.get(view) ?? findScripts(view)
  known.set(view, scripts)
  return scripts
}

function findScripts(view: KeepalivedView): FoundScript[] {
  const { conf } = view
  const found: FoundScript[] = []
  const take = (item: object, keywords: ReadonlyMap<string, string>) => {
    // Most blocks have fewer statements than there are such keywords.
    for (const field in item) {
      const keyword = keywords.get(field)
      if (keyword === undefined) continue
      const written = (item as Record<string, Script | string[] | true | Macro | undefined>)[field]
      if (written === undefined || written === true || isMacro(written)) continue
      const argv = Array.isArray(written) ? written : written.argv
      const account = Array.isArray(written) ? (item as { user?: { user: string } | Macro }).user : written.user
      found.push({
        keyword,
        script: written,
        argv,
        user: typeof account === 'string' ? account : account && !isMacro(account) ? account.user : undefined,
        isCheck: Array.isArray(written),
        place: view.placeOf(item, field, undefined, 'value'),
        order: view.orderOf(item, field) ?? 0,
      })
    }
  }
  if (conf.globalDefs) take(conf.globalDefs, NOTIFY)
  for (const item of conf.vrrpScripts) take(item, CHECKS)
  for (const item of [...conf.vrrpInstances, ...conf.vrrpSyncGroups, ...conf.virtualServers]) take(item, NOTIFY)
  for (const { realServers } of conf.virtualServers) {
    for (const item of realServers) {
      take(item, NOTIFY)
      for (const check of item.miscChecks) take(check, CHECKS)
    }
  }
  return found.sort((a, b) => a.order - b.order)
}
