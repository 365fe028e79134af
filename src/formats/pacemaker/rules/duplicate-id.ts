import { changed, clean } from '../example.ts'
import { pacemakerRule } from '../rule.ts'

export const rule = pacemakerRule({
  id: 'pacemaker/duplicate-id',
  effect: 'rejected',
  severity: 'error',
  summary: 'Two elements have one id.',
  reason: 'Pacemaker refuses the whole file: the cluster keeps what it has, and cibadmin or pcs cluster cib-push fail.',
  remedy: 'Give each an id of its own; pcs and crm make them up from names.',
  source: 'crm_verify; pacemaker-3.9.rng',
  message: ({ id }) => `the id ${id} is taken`,
  examples: [{ bad: changed(["id='fs-directory'", "id='fs-device'"]), good: clean }],
})
