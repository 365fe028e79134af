import { changed, clean } from '../example.ts'
import { pacemakerRule } from '../rule.ts'

export const rule = pacemakerRule({
  id: 'pacemaker/unknown-keyword',
  effect: 'rejected',
  severity: 'error',
  summary: 'An element or attribute that the schema does not have there.',
  reason: 'Pacemaker refuses the whole file: the cluster keeps what it has, and cibadmin or pcs cluster cib-push fail.',
  remedy: 'Write it as the schema has it; settings are nvpairs inside of meta_attributes or instance_attributes.',
  source: 'crm_verify; pacemaker-3.9.rng',
  message: ({ what, keyword, inside, nearest }) =>
    `there is no ${what} ${keyword} in ${inside}${nearest ? `; did you mean ${nearest}?` : ''}`,
  examples: [
    { bad: changed(["<group id='nfs'>", "<group id='nfs' ordered='true'>"]), good: clean },
    {
      bad: changed(['<constraints>', "<constraints>\n      <rsc_locaton id='here' rsc='nfs' node='alpha' score='100'/>"]),
      good: changed(['<constraints>', "<constraints>\n      <rsc_location id='here' rsc='nfs' node='alpha' score='100'/>"]),
    },
  ],
})
