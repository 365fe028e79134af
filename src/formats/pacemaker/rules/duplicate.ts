import { changed, clean } from '../example.ts'
import { pacemakerRule } from '../rule.ts'

export const rule = pacemakerRule({
  id: 'pacemaker/duplicate',
  effect: 'rejected',
  severity: 'error',
  summary: 'An element that stands once stands twice.',
  reason: 'Pacemaker refuses the whole file: the cluster keeps what it has, and cibadmin or pcs cluster cib-push fail.',
  remedy: 'Put what they hold into one.',
  source: 'crm_verify; pacemaker-3.9.rng',
  message: ({ keyword }) => `${keyword} stands here again`,
  examples: [{ bad: changed(['</constraints>', '</constraints>\n    <constraints/>']), good: clean }],
})
