import { scoreOf } from '../effective/index.ts'
import { changed, clean } from '../example.ts'
import { tagOf, valuePlace } from '../places.ts'
import { pacemakerRule } from '../rule.ts'

export const rule = pacemakerRule({
  id: 'pacemaker/no-stickiness',
  effect: 'unsafe',
  severity: 'info',
  summary: 'Services move back as soon as a node returns.',
  reason: 'A node that comes back takes resources over again: a second outage, at a time that nobody chose.',
  remedy: 'Set resource-stickiness in the defaults of resources, 200 for example.',
  source: 'Pacemaker Explained, "resource-stickiness"',
  profiles: ['ha'],
  message: () => 'nothing keeps resources where they are: when a node returns, they may move once more',
  examples: [
    { bad: changed(["name='resource-stickiness' value='200'", "name='resource-stickiness' value='0'"]), good: clean, profile: 'ha' },
    { bad: clean.replace(/ {4}<rsc_defaults>[\s\S]*<\/rsc_defaults>\n/, ''), good: clean, profile: 'ha' },
  ],
  visit: {
    cib(cib, context) {
      const setting = cib.resourceDefaults.get('resource-stickiness')
      const sticks = (value: string | undefined): boolean =>
        value !== undefined && (/^\+?INFINITY$/.test(value) || scoreOf(Number(value)) > 0)
      if (cib.nodes.length < 2 || cib.primitives.length === cib.fencing.devices.length || sticks(setting?.value)) return
      if (cib.resources.some(({ meta }) => sticks(meta.get('resource-stickiness')?.value))) return
      context.report(setting ? valuePlace(cib, setting) : tagOf(cib, cib.cib.configuration?.resources))
    },
  },
})
