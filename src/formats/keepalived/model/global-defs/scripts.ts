import { one } from '../../../../lens/index.ts'
import { account, fifo } from '../details.ts'
import { flag } from '../flag.ts'
import { script } from '../script.ts'
import { count, onOff, single } from '../values.ts'

export const scriptsFields = {
  useSymlinkPaths: one('use_symlink_paths', single(onOff), {
    doc: 'Keep symbolic links in script paths instead of resolving them.',
    default: false,
    since: '2.3.0',
  }),
  startupScript: one('startup_script', script, { doc: 'Run once before the children start.', since: '2.1.0', duplicates: 'first' }),
  startupScriptTimeout: one('startup_script_timeout', single(count(1, 1000)), {
    doc: 'Seconds allowed for startup_script. 1 to 1000.',
    default: 10,
    since: '2.1.0',
  }),
  shutdownScript: one('shutdown_script', script, { doc: 'Run once after the children stopped.', since: '2.1.0', duplicates: 'first' }),
  shutdownScriptTimeout: one('shutdown_script_timeout', single(count(1, 1000)), {
    doc: 'Seconds allowed for shutdown_script. 1 to 1000.',
    default: 10,
    since: '2.1.0',
  }),
  notifyFifo: one('notify_fifo', fifo, { doc: 'FIFO that receives every notify event.', since: '1.3.6', duplicates: 'first' }),
  notifyFifoScript: one('notify_fifo_script', script, {
    doc: 'Reader started for notify_fifo; FIFO path is appended to its arguments.',
    since: '1.3.6',
    duplicates: 'first',
  }),
  vrrpNotifyFifo: one('vrrp_notify_fifo', fifo, { doc: 'FIFO for VRRP events.', since: '1.3.6', duplicates: 'first' }),
  vrrpNotifyFifoScript: one('vrrp_notify_fifo_script', script, { doc: 'Reader of vrrp_notify_fifo.', since: '1.3.6', duplicates: 'first' }),
  fifoWriteVrrpStatesOnReload: flag('fifo_write_vrrp_states_on_reload', {
    doc: 'Write current states to the FIFO after a reload.',
    since: '2.2.5',
  }),
  lvsNotifyFifo: one('lvs_notify_fifo', fifo, { doc: 'FIFO for checker events.', since: '1.3.6', duplicates: 'first' }),
  lvsNotifyFifoScript: one('lvs_notify_fifo_script', script, { doc: 'Reader of lvs_notify_fifo.', since: '1.3.6', duplicates: 'first' }),
  scriptUser: one('script_user', account, {
    doc: 'Default account of scripts.',
    defaultDoc: "keepalived_script if that account exists, else the daemon's user",
    since: '1.3.0',
  }),
  enableScriptSecurity: flag('enable_script_security', {
    doc: "Refuse scripts run as root whose path is writable by others, and stop falling back to the daemon's own account.",
    since: '1.3.0',
  }),
}
