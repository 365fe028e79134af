import { changed } from '../example.ts'
import { pacemakerRule } from '../rule.ts'

export const rule = pacemakerRule({
  id: 'pacemaker/misplaced',
  effect: 'rejected',
  severity: 'error',
  summary: 'Elements stand in the wrong order.',
  reason: 'Pacemaker refuses the whole file: the cluster keeps what it has, and cibadmin or pcs cluster cib-push fail.',
  remedy: 'Put it before the element that the message names.',
  source: 'crm_verify; pacemaker-3.9.rng',
  message: ({ keyword, before }) => `${keyword} belongs before ${before}`,
  examples: [
    {
      bad: changed(['  <configuration>', '  <status/>\n  <configuration>']),
      good: changed(['</configuration>', '</configuration>\n  <status/>']),
    },
  ],
})
