import { changed, clean } from '../example.ts'
import { pacemakerRule } from '../rule.ts'

export const rule = pacemakerRule({
  id: 'pacemaker/needs-newer',
  effect: 'rejected',
  severity: 'error',
  summary: 'The file names a schema that is older than what it says.',
  reason: 'Pacemaker refuses the whole file: the cluster keeps what it has, and cibadmin or pcs cluster cib-push fail.',
  remedy: 'Raise validate-with, which cibadmin --upgrade does, or say it as the schema has it: Master and Slave before pacemaker-3.7.',
  source: 'crm_verify; pacemaker-3.9.rng',
  message: ({ what, keyword, schema, since }) => `the ${what} ${keyword} came with ${since}; the file follows ${schema}`,
  examples: [{ bad: changed(["'pacemaker-3.9'", "'pacemaker-3.5'"]), good: clean }],
})
