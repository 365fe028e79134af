import { instance, scripted, tracking } from '../example.ts'
import { related, tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'
import { groupOf, type Tracker, trackersOf } from '../trackers.ts'

/** How far weights can raise a priority, or lower it. A file's number is not known. */
function reach(trackers: readonly Tracker[]): { readonly up: number; readonly down: number } {
  let [up, down] = [0, 0]
  for (const { kind, weight, isReverse } of trackers) {
    if (kind === 'file') continue
    const change = isReverse ? -weight : weight
    if (change > 0) up += change
    else down -= change
  }
  return { up, down }
}

export const rule = keepalivedRule({
  id: 'keepalived/weight-saturates',
  effect: 'altered',
  severity: 'warning',
  summary: 'Weights that reach beyond the range of priorities.',
  reason:
    'A priority stays between 1 and 254. Nodes whose checks differ end with the same one, and then the higher address decides who is master.',
  remedy: 'Scale priority and weights so that the sum stays between 1 and 254.',
  source: 'keepalived.conf(5), vrrp_track_process; run',
  message: ({ name, sum, limit }) =>
    `${name}: priority and weights add up to ${sum}; keepalived stops at ${limit}, where nodes become equal`,
  examples: [
    {
      bad: scripted(tracking('chk weight 120').replace('    nopreempt\n', '')),
      good: scripted(tracking('chk weight 60').replace('    nopreempt\n', '')),
    },
    {
      bad: instance('track_interface {\n    eth1 weight -160\n}', ['    nopreempt\n', '']),
      good: instance('track_interface {\n    eth1 weight -60\n}', ['    nopreempt\n', '']),
    },
  ],
  visit: {
    instance({ item, view, name, priority }, context) {
      if (priority === 255 || (groupOf(name, view) && !groupOf(name, view)!.syncGroupTrackingWeight)) return
      const trackers = trackersOf(item, view).filter(({ weight }) => weight !== 0)
      const { up, down } = reach(trackers)
      const found =
        priority + up > 254 ? { sum: priority + up, limit: 254 } : priority - down < 1 ? { sum: priority - down, limit: 1 } : undefined
      if (!found) return
      tell(context, view.placeOf(item, 'priority') ?? view.placeOf(item, 'name'), {
        data: { name, ...found },
        related: related(...trackers.map(({ place, weight }) => [place, `weight ${weight}`] as const)),
      })
    },
  },
})
