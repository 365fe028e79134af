import { nearest } from '../../../lens/index.ts'
import { fenceParameters } from '../catalogue/agents.ts'
import { changed, clean } from '../example.ts'
import { namePlace, writeValue } from '../places.ts'
import { pacemakerRule } from '../rule.ts'

export const rule = pacemakerRule({
  id: 'pacemaker/unknown-parameter',
  effect: 'dropped',
  severity: 'warning',
  summary: 'A parameter that the agent does not have.',
  reason: 'The agent never looks at it: what it was to change stays at its default. crm_verify says nothing.',
  remedy: 'Write the name that is meant.',
  source: 'agents’ metadata',
  message: ({ agent, name, meant }) => `${agent} has no parameter ${name}${meant ? `; ${meant} may be meant` : ''}`,
  examples: [{ bad: changed(["name='cidr_netmask'", "name='cidr_mask'"]), good: clean }],
  visit: {
    primitive({ cib, primitive }, context) {
      const { known, params, class: standard } = primitive
      if (!known) return
      const names = [...Object.keys(known.parameters), ...(standard === 'stonith' ? Object.keys(fenceParameters) : [])]
      for (const setting of params.values()) {
        // Every agent takes what Pacemaker itself hands it.
        if (names.includes(setting.name) || /^(?:OCF_|CRM_|trace_|pcmk_)/.test(setting.name)) continue
        const meant = nearest(setting.name, names)
        const place = namePlace(cib, setting)
        context.report(place, {
          data: { agent: known.name, name: setting.name, ...(meant ? { meant } : {}) },
          ...(meant ? writeValue(place, meant, false) : {}),
        })
      }
    },
  },
})
