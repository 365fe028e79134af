import { changed } from '../example.ts'
import { pacemakerRule } from '../rule.ts'

export const rule = pacemakerRule({
  id: 'pacemaker/conflicting-parts',
  effect: 'rejected',
  severity: 'error',
  summary: 'Two things that rule each other out.',
  reason: 'Pacemaker refuses the whole file: the cluster keeps what it has, and cibadmin or pcs cluster cib-push fail.',
  remedy: 'Leave one of them.',
  source: 'crm_verify; pacemaker-3.9.rng',
  message: ({ element, part, beside }) => `${element} cannot have ${part} beside ${beside}`,
  examples: [
    {
      bad: changed(["then-action='start'/>", "then-action='start' kind='Mandatory' score='INFINITY'/>"]),
      good: changed(["then-action='start'/>", "then-action='start' kind='Mandatory'/>"]),
    },
  ],
})
