import type { EffectiveInstance } from '../effective.ts'
import { OWNER, plain } from '../effective-instance.ts'
import { instance, second } from '../example.ts'
import { related, tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'
import { groupOf } from '../trackers.ts'
import type { VrrpSyncGroup } from '../types.ts'

const GROUP = 'vrrp_sync_group G {\n    group {\n        VI_1\n        VI_2\n    }\n}\n'
export const rule = keepalivedRule({
  id: 'keepalived/sync-group-owner',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'A sync group in which one member has priority 255 and another has not.',
  reason: 'The owner wants to be master at once, the others wait for an election: they never agree, and the group does not hold together.',
  remedy: 'Write priorities below 255 for all members, or 255 for all.',
  source: "run: some member(s) as address owner and some not as address owner. This won't work",
  message: ({ group, owner, other }) => `${group}: ${owner} has priority 255 and ${other} has not; they cannot change state together`,
  examples: [
    {
      bad: GROUP + instance('', ['priority 150\n    nopreempt', 'priority 255']) + second(),
      good: GROUP + instance() + second(),
    },
  ],
  visit: {
    view(view, context) {
      const host = context.set.effective.hosts.find((candidate) => candidate.view === view)
      const first = new Map<VrrpSyncGroup, { owner?: EffectiveInstance; other?: EffectiveInstance }>()
      for (const instance of host?.instances ?? []) {
        const group = groupOf(instance.name, view)
        if (!group) continue
        const found = first.get(group) ?? {}
        if (instance.priority === OWNER) found.owner ??= instance
        else found.other ??= instance
        first.set(group, found)
      }
      for (const [group, { owner, other }] of first) {
        if (!owner || !other) continue
        tell(context, view.placeOf(owner.item, 'priority') ?? view.placeOf(owner.item, 'name'), {
          data: { group: plain(group.name) ?? '', owner: owner.name, other: other.name },
          related: related([view.placeOf(other.item, 'priority') ?? view.placeOf(other.item, 'name'), `the priority of ${other.name}`]),
        })
      }
    },
  },
})
