import { clusterOption } from '../catalogue/cluster-options.ts'
import { changed, clean } from '../example.ts'
import { namePlace } from '../places.ts'
import { pacemakerRule } from '../rule.ts'

const FIRST_SET = "<cluster_property_set id='cib-bootstrap-options'>"
const withOption = (name: string, value: string): string =>
  changed([FIRST_SET, `${FIRST_SET}\n        <nvpair id='o-n' name='${name}' value='${value}'/>`])

export const rule = pacemakerRule({
  id: 'pacemaker/fencing-name',
  effect: 'dropped',
  severity: 'warning',
  summary: 'A name of an option that this release does not know yet, or two names of one option.',
  reason: 'Before 3.0.2 Pacemaker ignores the new names without a word and goes by its defaults. Of two names the new one counts.',
  remedy: 'Write one name, the one that the release knows.',
  source: 'Pacemaker 3.0.2, changes; crm_attribute --list-options=cluster',
  message: ({ name, other, why }) =>
    why === 'unknown' ? `this release ignores ${name}; it calls it ${other}` : `${other} is written as well, and counts`,
  examples: [
    { bad: withOption('fencing-timeout', '120s'), good: withOption('stonith-timeout', '120s') },
    {
      bad: withOption('fencing-timeout', '120s').replace(
        "name='fencing",
        "name='stonith-timeout' value='60s'/>\n        <nvpair id='o-m' name='fencing",
      ),
      good: clean,
      target: { pacemaker: '3.0.3' },
      also: ['pacemaker/deprecated-name'],
    },
  ],
  visit: {
    cib(cib, context) {
      const settings = cib.writtenOptions
      for (const setting of settings.values()) {
        const known = clusterOption(setting.name)
        if (!known?.newName) continue
        if (cib.generation === 2 && known.newName === setting.name) {
          context.report(namePlace(cib, setting), { data: { name: setting.name, other: known.name, why: 'unknown' } })
        } else if (cib.generation === 3 && known.name === setting.name && settings.has(known.newName)) {
          if (settings.get(known.newName)!.value === setting.value) continue
          context.report(namePlace(cib, setting), { data: { name: setting.name, other: known.newName, why: 'twice' } })
        }
      }
    },
  },
})
