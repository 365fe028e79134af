import { changed, clean } from '../example.ts'
import { pacemakerRule } from '../rule.ts'

export const rule = pacemakerRule({
  id: 'pacemaker/missing-part',
  effect: 'rejected',
  severity: 'error',
  summary: 'An element lacks what it needs.',
  reason: 'Pacemaker refuses the whole file: the cluster keeps what it has, and cibadmin or pcs cluster cib-push fail.',
  remedy: 'Add it.',
  source: 'crm_verify; pacemaker-3.9.rng',
  message: ({ element, part }) => `${element} lacks ${part}`,
  examples: [
    {
      bad: changed([
        " timeout='40s'/>\n          </operations>",
        " timeout='40s'/>\n            <op id='fs-extra' name='monitor'/>\n          </operations>",
      ]),
      good: clean,
    },
    { bad: changed(['</clone>', "</clone>\n      <group id='empty'/>"]), good: clean },
  ],
})
