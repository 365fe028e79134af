import { nearest } from '../../../lens/index.ts'
import { clusterOption, clusterOptions } from '../catalogue/cluster-options.ts'
import { changed, clean } from '../example.ts'
import { isRemoved } from '../judge/removed-settings.ts'
import { namePlace, writeValue } from '../places.ts'
import { pacemakerRule } from '../rule.ts'

/** Schemas from 3.0 on refuse some names: that is another finding. */
const SINCE = 300

export const rule = pacemakerRule({
  id: 'pacemaker/unknown-option',
  effect: 'dropped',
  severity: 'warning',
  summary: 'A cluster option that Pacemaker does not have.',
  reason: 'Pacemaker keeps it and never looks at it: what it was to change stays at its default. crm_verify says nothing.',
  remedy: 'Write the name that is meant.',
  source: 'pacemaker-schedulerd(7), pacemaker-controld(7), pacemaker-based(7)',
  message: ({ name, meant }) => `Pacemaker has no option ${name} and ignores it${meant ? `; ${meant} may be meant` : ''}`,
  examples: [{ bad: changed(["name='no-quorum-policy'", "name='no-quorum-polcy'"]), good: clean }],
  visit: {
    cib(cib, context) {
      for (const setting of cib.writtenOptions.values()) {
        const { name } = setting
        // Tools keep notes of their own here, in names with a prefix of theirs.
        if (clusterOption(name) || /^[\w.]+[:#]/.test(name) || isRemoved(SINCE, 'crm_config', 'cluster_property_set', name, setting.value))
          continue
        const meant = nearest(
          name,
          clusterOptions.map((option) => option.name),
        )
        const place = namePlace(cib, setting)
        context.report(place, { data: { name, ...(meant ? { meant } : {}) }, ...(meant ? writeValue(place, meant, false) : {}) })
      }
    },
  },
})
