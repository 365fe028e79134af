import { changed, clean } from '../example.ts'
import { pacemakerRule } from '../rule.ts'

export const rule = pacemakerRule({
  id: 'pacemaker/unknown-schema',
  effect: 'rejected',
  severity: 'error',
  summary: 'validate-with names no schema that Pacemaker has.',
  reason: 'Pacemaker refuses the whole file: the cluster keeps what it has, and cibadmin or pcs cluster cib-push fail.',
  remedy: 'Name one that every node of the cluster has, such as pacemaker-3.9; cibadmin --upgrade raises it later.',
  source: 'crm_verify',
  message: ({ schema }) => (schema === '' ? 'the file does not say which schema it follows' : `there is no schema ${schema}`),
  examples: [
    { bad: changed(["'pacemaker-3.9'", "'pacemaker-39'"]), good: clean },
    { bad: changed([" validate-with='pacemaker-3.9'", '']), good: clean, target: { pacemaker: '3.0.3' } },
  ],
})
