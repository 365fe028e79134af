import { changed, clean } from '../example.ts'
import { pacemakerRule } from '../rule.ts'

export const rule = pacemakerRule({
  id: 'pacemaker/removed',
  effect: 'rejected',
  severity: 'error',
  summary: 'The schema no longer has what the file says.',
  reason: 'Pacemaker refuses the whole file: the cluster keeps what it has, and cibadmin or pcs cluster cib-push fail.',
  remedy: 'Say it as the schema has it: a clone with promotable=true for master, names of options with hyphens.',
  source: 'crm_verify; pacemaker-3.9.rng',
  message: ({ what, keyword, until }) => `the ${what} ${keyword} is gone since ${until}`,
  examples: [{ bad: changed(["name='no-quorum-policy'", "name='no_quorum_policy'"]), good: clean }],
})
