import { booleanOf, type EffectiveCib, roleOf, type Setting } from '../effective/index.ts'
import { changed, clean } from '../example.ts'
import { valuePlace } from '../places.ts'
import { pacemakerRule } from '../rule.ts'

const FIRST_SET = "<cluster_property_set id='cib-bootstrap-options'>"
const GROUP = "<group id='nfs'>"

export const rule = pacemakerRule({
  id: 'pacemaker/not-managed',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'The cluster is told to leave resources alone.',
  reason: 'While it stands, nothing is started, moved or fenced on account of them: at a failure the service stays down.',
  remedy: 'Take it out once the work is done.',
  source: 'pacemaker-schedulerd(7), maintenance-mode; Pacemaker Explained, is-managed and target-role',
  message: ({ name, value }) => `${name}=${value}: the cluster does not react when something fails`,
  examples: [
    { bad: changed([FIRST_SET, `${FIRST_SET}\n        <nvpair id='o-m' name='maintenance-mode' value='true'/>`]), good: clean },
    {
      bad: changed([
        GROUP,
        `${GROUP}\n        <meta_attributes id='nfs-meta'>\n          <nvpair id='nfs-m' name='is-managed' value='false'/>\n        </meta_attributes>`,
      ]),
      good: clean,
    },
  ],
  visit: {
    cib(cib, context) {
      const seen = new Set<object>()
      const report = (setting: Setting | undefined): void => {
        if (!setting || setting.conditional || seen.has(setting.nvpair)) return
        seen.add(setting.nvpair)
        context.report(valuePlace(cib, setting), { data: { name: setting.name, value: setting.value } })
      }
      for (const setting of leftAlone(cib)) report(setting)
    },
  },
})

/** Settings that take resources out of the cluster's hands. */
function* leftAlone(cib: EffectiveCib): Generator<Setting | undefined> {
  const mode = cib.options.get('maintenance-mode')
  if (booleanOf(mode?.value)) yield mode?.setting
  const all = cib.options.get('stop-all-resources')
  if (booleanOf(all?.value)) yield all?.setting
  for (const { meta } of cib.resources) {
    if (booleanOf(meta.get('is-managed')?.value) === false) yield meta.get('is-managed')
    if (booleanOf(meta.get('maintenance')?.value)) yield meta.get('maintenance')
    if (roleOf(meta.get('target-role')?.value) === 'Stopped') yield meta.get('target-role')
  }
}
