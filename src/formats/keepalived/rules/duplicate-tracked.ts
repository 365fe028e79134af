import { scripted, tracking } from '../example.ts'
import { related, tell } from '../places.ts'
import { type KeepalivedContext, keepalivedRule } from '../rule.ts'
import { listOf, type Tracker, trackersOf } from '../trackers.ts'
import type { VrrpInstance, VrrpSyncGroup } from '../types.ts'
import type { KeepalivedView } from '../view.ts'

function visit(item: VrrpInstance | VrrpSyncGroup, view: KeepalivedView, context: KeepalivedContext): void {
  const trackers = trackersOf(item, view)
  if (trackers.length < 2) return
  const first = new Map<string, Tracker>()
  for (const tracker of trackers) {
    const key = `${tracker.kind} ${tracker.name}`
    const other = first.get(key)
    if (!other) first.set(key, tracker)
    else {
      tell(context, tracker.place, {
        data: { list: listOf(tracker.kind), name: tracker.name },
        related: related([other.place, 'the entry that counts']),
      })
    }
  }
}

export const rule = keepalivedRule({
  id: 'keepalived/duplicate-tracked',
  effect: 'dropped',
  severity: 'warning',
  summary: 'Something that is tracked twice.',
  reason: 'Only the first entry counts, also where the second has another weight.',
  remedy: 'Keep the entry that is meant.',
  source: 'run: duplicate track_script - ignoring',
  message: ({ list, name }) => `${name} stands in ${list} already; this entry is ignored`,
  examples: [{ bad: scripted(tracking('chk\n    chk')), good: scripted(tracking()) }],
  visit: {
    instance: ({ item, view }, context) => visit(item, view, context),
    syncGroup: ({ item, view }, context) => visit(item, view, context),
  },
})
