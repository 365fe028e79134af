import { instance, scripted, second, tracking } from '../example.ts'
import { related, tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'
import { groupOf, trackersOf } from '../trackers.ts'

const GROUP = 'vrrp_sync_group G {\n    group {\n        VI_1\n        VI_2\n    }\n}\n'

export const rule = keepalivedRule({
  id: 'keepalived/weight-ignored',
  effect: 'dropped',
  severity: 'warning',
  summary: 'A weight where weights do not count.',
  reason:
    'The owner of an address (priority 255), and a member of a sync group, take no weights: the check is removed, and its failure changes nothing.',
  remedy: 'Leave the weight out, track in the sync group itself, or write a priority below 255.',
  source: 'run: ignoring tracked script with weights due to address_owner; due to SYNC group',
  message: ({ name, tracker, why }) => `${name}: ${tracker} has a weight, which does not count ${why}; its failure changes nothing`,
  examples: [
    {
      bad: scripted(tracking('chk weight 20').replace('priority 150\n    nopreempt', 'priority 255')),
      good: scripted(tracking().replace('priority 150\n    nopreempt', 'priority 255')),
    },
    {
      bad: scripted(GROUP + tracking('chk weight -60').replace('    nopreempt\n', '') + second()),
      good: scripted(GROUP + tracking().replace('    nopreempt\n', '') + second()),
    },
    {
      bad: instance('track_interface {\n    eth1 weight 5\n}', ['priority 150\n    nopreempt', 'priority 255']),
      good: instance('track_interface {\n    eth1\n}'),
    },
  ],
  visit: {
    instance({ item, view, name, priority }, context) {
      const group = groupOf(name, view)
      const isMember = group !== undefined && !group.syncGroupTrackingWeight
      if (priority !== 255 && !isMember) return
      for (const tracker of trackersOf(item, view)) {
        if (tracker.weight === 0) continue
        const why = priority === 255 ? 'with priority 255' : 'in a sync group without sync_group_tracking_weight'
        const cause = priority === 255 ? view.placeOf(item, 'priority') : view.placeOf(group!, 'name')
        tell(context, tracker.place, { data: { name, tracker: tracker.name, why }, related: related([cause, 'why it does not count']) })
      }
    },
  },
})
