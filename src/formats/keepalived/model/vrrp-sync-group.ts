import { type Body, body, one, restLabel } from '../../../lens/index.ts'
import type { VrrpSyncGroup } from '../types.ts'
import { flag } from './flag.ts'
import { listed } from './listed.ts'
import { keepsUnknown } from './scopes.ts'
import { script } from './script.ts'
import { trackedBfd, trackedFile, trackedInterface, trackedProcess, trackedScript } from './tracked.ts'
import { blockName, eachWord, name, onOff, single } from './values.ts'

const vrrpSyncGroupBody = body(
  { name: restLabel(blockName, 'Its name.') },
  {
    group: listed('group', eachWord(name), { doc: 'Instances of the sync group.', duplicates: 'first' }),
    trackInterface: listed('track_interface', trackedInterface, {
      doc: 'Interfaces tracked for the whole group.',
      since: '2.0.0',
    }),
    trackScript: listed('track_script', trackedScript, { doc: 'Scripts tracked for the whole group.', since: '2.0.0' }),
    trackFile: listed('track_file', trackedFile, { doc: 'Files tracked for the whole group.', since: '2.0.0' }),
    trackProcess: listed('track_process', trackedProcess, {
      doc: 'Processes tracked for the whole group.',
      since: '2.0.11',
    }),
    trackBfd: listed('track_bfd', trackedBfd, { doc: 'BFD sessions tracked for the whole group.', since: '2.0.0' }),
    notifyBackup: one('notify_backup', script, { doc: 'Run on transition to BACKUP.', duplicates: 'first' }),
    notifyMaster: one('notify_master', script, { doc: 'Run on transition to MASTER.', duplicates: 'first' }),
    notifyFault: one('notify_fault', script, { doc: 'Run on transition to FAULT.', duplicates: 'first' }),
    notifyStop: one('notify_stop', script, { doc: 'Run when the daemon stops.', since: '2.0.0', duplicates: 'first' }),
    notify: one('notify', script, { doc: 'Run on every transition with 4 extra arguments.', since: '1.1.2', duplicates: 'first' }),
    smtpAlert: one('smtp_alert', single(onOff), { doc: 'Mail on transitions.', defaultDoc: 'global_defs value' }),
    syncGroupTrackingWeight: flag('sync_group_tracking_weight', {
      doc: 'Allow weighted tracking by members of the group.',
      since: '2.0.0',
      aliases: ['global_tracking'],
    }),
    notifyPriorityChanges: one('notify_priority_changes', single(onOff), {
      doc: 'Write priority changes to the FIFO.',
      defaultDoc: 'global_defs value',
      since: '2.2.0',
    }),
  },
  { ...keepsUnknown(() => vrrpSyncGroup), key: 'name' },
)

/** vrrp_sync_group: instances that change state together. */
export const vrrpSyncGroup: Body<VrrpSyncGroup> = vrrpSyncGroupBody
