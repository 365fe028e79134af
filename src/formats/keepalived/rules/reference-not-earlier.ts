import { scripted, tracking } from '../example.ts'
import { related, tell } from '../places.ts'
import { referencesOf } from '../references.ts'
import { keepalivedRule } from '../rule.ts'

/** Defined behind what refers to it. */
const late = scripted('').replace(/(vrrp_script[^}]*\}\n)/, `${tracking()}$1`)

export const rule = keepalivedRule({
  id: 'keepalived/reference-not-earlier',
  effect: 'dropped',
  severity: 'error',
  summary: 'The name of something that is defined only further down.',
  reason:
    'keepalived looks names up while it reads. What is not known yet is left out: the virtual router is not tracked and stays master whatever fails.',
  remedy: 'Move the definition above what refers to it.',
  source: 'run: track script not found, ignoring',
  message: ({ kind, name, effect }) => `${kind} ${name} is defined only further down; ${effect}`,
  examples: [{ bad: late, good: scripted(tracking()) }],
  visit: {
    view(view, context) {
      for (const reference of referencesOf(view)) {
        const { kind, name, definition, effect, at } = reference
        if (definition === undefined || (view.orderOf(definition) ?? 0) < at.order) continue
        tell(context, at.place, {
          data: { kind, name, effect },
          related: related([view.placeOf(definition, 'name'), 'the definition']),
        })
      }
    },
  },
})
