import { clean } from '../example.ts'
import { pacemakerRule } from '../rule.ts'

export const rule = pacemakerRule({
  id: 'pacemaker/not-a-cib',
  effect: 'rejected',
  severity: 'error',
  summary: 'The root element is no cib.',
  reason: 'Pacemaker refuses the whole file: the cluster keeps what it has, and cibadmin or pcs cluster cib-push fail.',
  remedy: 'Give the whole CIB, as cibadmin --query prints it, and not one section of it.',
  source: 'crm_verify',
  message: ({ name }) => `the file holds a ${name}, not a cib`,
  examples: [{ bad: "<resources>\n  <primitive id='ip' class='ocf' provider='heartbeat' type='IPaddr2'/>\n</resources>\n", good: clean }],
})
