import { instance, scripted, tracking } from '../example.ts'
import { tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'
import { groupOf, trackersOf } from '../trackers.ts'

export const rule = keepalivedRule({
  id: 'keepalived/no-health-check',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'A virtual router that tracks nothing.',
  reason: 'The address moves when the node or its interface dies, and stays where only the service is dead.',
  remedy: 'Track a script, a process or a file that tells whether the service works.',
  source: 'keepalived.conf(5), track_script',
  profiles: ['ha'],
  message: ({ name }) => `${name} tracks nothing: the address stays where the service is dead`,
  examples: [{ bad: instance(), good: scripted(tracking()) }],
  visit: {
    instance({ item, view, name }, context) {
      if (trackersOf(item, view).some(({ kind }) => kind !== 'interface')) return
      const group = groupOf(name, view)
      if (group && trackersOf(group, view).some(({ kind }) => kind !== 'interface')) return
      tell(context, view.placeOf(item, 'name'), { data: { name } })
    },
  },
})
