import { plain } from '../effective-instance.ts'
import { instance, second } from '../example.ts'
import { mentions, tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'

const group = (members: string): string => `vrrp_sync_group G {\n    group {\n${members.replace(/^/gm, '        ')}\n    }\n}\n`

export const rule = keepalivedRule({
  id: 'keepalived/sync-group-size',
  effect: 'advice',
  severity: 'warning',
  summary: 'A sync group of fewer than two virtual routers.',
  reason: 'There is nothing to keep in step; keepalived -t complains, and an empty group is removed with its scripts.',
  remedy: 'Name all virtual routers that change state together, one a line, or take the group out.',
  source: "run: has only 1 virtual router(s) - this probably isn't what you want; has no virtual router(s). removing",
  message: ({ name, count }) =>
    count === 0 ? `${name} has no members; it is removed` : `${name} has one member only: there is nothing to keep in step`,
  examples: [{ bad: group('VI_1') + instance(), good: group('VI_1\nVI_2') + instance() + second() }],
  visit: {
    syncGroup({ item, view }, context) {
      const members = new Set(item.group.map((member) => plain<string>(member)))
      // Names without `group` around them are unknown keywords, and findings of their own.
      if (members.size > 1 || item.unknown !== undefined || (members.size === 0 && mentions(view, item, 'group'))) return
      tell(context, view.placeOf(item, 'name'), { data: { name: plain(item.name) ?? '', count: members.size } })
    },
  },
})
