import { isWhole } from '../completeness.ts'
import { plain } from '../effective-instance.ts'
import { instance, second } from '../example.ts'
import { related, tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'
import { groupOf } from '../trackers.ts'

const group = (members: string, name = 'G'): string =>
  `vrrp_sync_group ${name} {\n    group {\n${members.replace(/^/gm, '        ')}\n    }\n}\n`

export const rule = keepalivedRule({
  id: 'keepalived/sync-group-members',
  effect: 'dropped',
  severity: 'warning',
  summary: 'A member of a sync group that does not exist, or belongs to another one.',
  reason: 'keepalived leaves the member out: it changes state alone, and addresses that belong together end on different nodes.',
  remedy: 'Name each virtual router in one sync group.',
  source: "run: specified in sync group doesn't exist - ignoring; cannot exist in more than one sync group",
  message: ({ name, other, group: own }) =>
    other === ''
      ? `${own}: there is no vrrp_instance ${name}; the member is left out`
      : other === own
        ? `${own} names ${name} twice`
        : `${own}: ${name} is a member of ${other} already and is left out`,
  examples: [
    { bad: group('VI_1\nVI_2\nVI_3') + instance() + second(), good: group('VI_1\nVI_2') + instance() + second() },
    { bad: group('VI_1\nVI_2\nVI_1') + instance() + second(), good: group('VI_1\nVI_2') + instance() + second() },
  ],
  visit: {
    view(view, context) {
      const known = new Set(view.conf.vrrpInstances.map(({ name }) => plain(name)))
      for (const item of view.conf.vrrpSyncGroups) {
        const own = plain(item.name) ?? ''
        const seen = new Set<string>()
        item.group.forEach((written, index) => {
          const name = plain<string>(written)
          if (name === undefined) return
          const first = groupOf(name, view)
          const other = seen.has(name) ? own : first && first !== item && known.has(name) ? (plain(first.name) ?? '') : ''
          seen.add(name)
          if (other === '' && (known.has(name) || !isWhole(context))) return
          tell(context, view.placeOf(item, 'group', index), {
            data: { name, other, group: own },
            related: other !== '' && first && first !== item ? related([view.placeOf(first, 'name'), 'the group that counts']) : [],
          })
        })
      }
    },
  },
})
