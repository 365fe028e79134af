import { isWhole } from '../completeness.ts'
import { plain } from '../effective-instance.ts'
import { instance, scripted, tracking, virtualServer } from '../example.ts'
import { tell } from '../places.ts'
import { referencesOf } from '../references.ts'
import { keepalivedRule } from '../rule.ts'

export const rule = keepalivedRule({
  id: 'keepalived/undefined-reference',
  effect: 'dropped',
  severity: 'error',
  summary: 'The name of something that is not defined.',
  reason:
    'What should be tracked is not: the virtual router runs, and stays master whatever fails. A virtual server of a group that does not exist is left out.',
  supersedes: ['keepalived/no-real-server'],
  remedy: 'Define it above, or correct the name.',
  source: 'run: not found, ignoring; specified but not configured',
  message: ({ kind, name, effect }) => `no ${kind} ${name} is defined; ${effect}`,
  examples: [
    { bad: scripted(tracking('chk\n    chkk')), good: scripted(tracking()) },
    { bad: virtualServer(['192.0.2.50 80', 'group web']), good: virtualServer() },
    {
      bad: instance(`track_process {\n    nginx\n}`),
      good: `vrrp_track_process nginx {\n    process nginx\n}\n${instance(`track_process {\n    nginx\n}`)}`,
    },
  ],
  visit: {
    view(view, context) {
      if (!isWhole(context)) return
      for (const reference of referencesOf(view)) {
        const { kind, name, definition, effect, at } = reference
        if (definition === undefined) tell(context, at.place, { data: { kind, name, effect } })
      }
      const instances = new Set(view.conf.vrrpInstances.map(({ name }) => plain(name)))
      for (const item of view.conf.trackGroups) {
        item.group.forEach((written, index) => {
          const name = plain<string>(written)
          if (name === undefined || instances.has(name)) return
          tell(context, view.placeOf(item, 'group', index), {
            data: { kind: 'vrrp_instance', name, effect: 'it is left out of the group' },
          })
        })
      }
      const groups = new Set(view.conf.virtualServerGroups.map(({ name }) => plain(name)))
      for (const item of view.conf.virtualServers) {
        const group = plain(item.endpoint)?.group
        if (group === undefined || groups.has(group)) continue
        tell(context, view.placeOf(item, 'endpoint'), {
          data: { kind: 'virtual_server_group', name: group, effect: 'the virtual server is left out' },
        })
      }
    },
  },
})
