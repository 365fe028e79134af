import { instance } from '../example.ts'
import { tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'
import { groupOf, trackersOf } from '../trackers.ts'

export const rule = keepalivedRule({
  id: 'keepalived/dont-track-primary',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'dont_track_primary where nothing else is tracked.',
  reason: 'A master whose cable is out stays master and keeps the address, while the other node becomes master as well.',
  remedy: 'Leave it out, or track what tells that the node is cut off.',
  source: 'keepalived.conf(5), dont_track_primary',
  message: ({ name }) => `${name} ignores that its own interface is down, and tracks nothing else: two masters when a cable fails`,
  examples: [{ bad: instance('dont_track_primary'), good: instance('dont_track_primary\ntrack_interface {\n    eth1\n}') }],
  visit: {
    instance({ item, view, name, interface: own }, context) {
      if (!item.dontTrackPrimary) return
      const group = groupOf(name, view)
      const tracked = [...trackersOf(item, view), ...(group ? trackersOf(group, view) : [])]
      if (tracked.some((tracker) => tracker.kind !== 'interface' || tracker.name !== own)) return
      tell(context, view.placeOf(item, 'dontTrackPrimary'), { data: { name } })
    },
  },
})
