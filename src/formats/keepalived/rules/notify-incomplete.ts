import { plain } from '../effective-instance.ts'
import { instance, scripted } from '../example.ts'
import { tell } from '../places.ts'
import { type KeepalivedContext, keepalivedRule } from '../rule.ts'
import { groupOf } from '../trackers.ts'
import type { VrrpInstance, VrrpSyncGroup } from '../types.ts'
import type { KeepalivedView } from '../view.ts'

const LEAVING = { notifyBackup: 'notify_backup', notifyFault: 'notify_fault', notifyStop: 'notify_stop' } as const

type Notifying = VrrpInstance | VrrpSyncGroup

/** Ways out of the master state that no script is told of. */
function untold(blocks: readonly Notifying[]): (keyof typeof LEAVING)[] {
  if (blocks.some((block) => block.notify !== undefined)) return []
  return (Object.keys(LEAVING) as (keyof typeof LEAVING)[]).filter((field) => blocks.every((block) => block[field] === undefined))
}

function visit(item: Notifying, view: KeepalivedView, blocks: readonly Notifying[], context: KeepalivedContext): void {
  if (item.notifyMaster === undefined) return
  const missing = untold(blocks)
  if (missing.length === 0) return
  const isNone = missing.length === Object.keys(LEAVING).length
  if (!isNone && !context.in('ha')) return
  tell(context, view.placeOf(item, 'notifyMaster', undefined, 'keyword'), {
    data: { name: plain(item.name) ?? '', missing: missing.map((field) => LEAVING[field]).join(', ') },
    ...(isNone ? {} : { severity: 'info' as const }),
  })
}

const SECURE = 'notify_backup "/usr/local/bin/leave"\nnotify_fault "/usr/local/bin/leave"\nnotify_stop "/usr/local/bin/leave"'

export const rule = keepalivedRule({
  id: 'keepalived/notify-incomplete',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'A script for the new master, and none for the one that was.',
  reason:
    'What notify_master starts (a promotion, mounts, exports) goes on where the node becomes backup, fails or is stopped: two nodes are active at once.',
  remedy: 'Write notify_backup, notify_fault and notify_stop as well, or one notify for all.',
  source: 'keepalived.conf(5), notify; the DRBD guide of LINBIT',
  message: ({ name, missing }) => `${name}: what notify_master starts is not taken back: ${missing} missing`,
  examples: [
    {
      bad: scripted(instance('notify_master "/usr/local/bin/enter"')).replace(/vrrp_script[^}]*\}\n/, ''),
      good: scripted(instance(`notify_master "/usr/local/bin/enter"\n${SECURE}`)).replace(/vrrp_script[^}]*\}\n/, ''),
    },
  ],
  visit: {
    instance({ item, view, name }, context) {
      const group = groupOf(name, view)
      visit(item, view, group ? [item, group] : [item], context)
    },
    syncGroup: ({ item, view }, context) => visit(item, view, [item], context),
  },
})
