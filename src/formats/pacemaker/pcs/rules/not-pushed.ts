import { clean } from '../example.ts'
import { pcsRule } from '../rule.ts'

export const rule = pcsRule({
  id: 'pcs/not-pushed',
  effect: 'dropped',
  severity: 'warning',
  summary: 'Commands change a file that never gets to the cluster.',
  reason: 'With -f a command changes only the file: the cluster runs on as before.',
  remedy: 'End with pcs cluster cib-push FILE.',
  source: 'pcs(8), OPTIONS -f; pcs cluster cib-push',
  message: ({ file }) => `Nothing brings ${file} to the cluster: there is no pcs cluster cib-push ${file}`,
  visit: {
    unpushed({ document, place, file }, context) {
      context.report({ document, span: place }, { data: { file } })
    },
  },
  examples: [
    {
      bad: clean.replaceAll('pcs resource', 'pcs -f staged.xml resource').replaceAll('pcs constraint', 'pcs -f staged.xml constraint'),
      good: `${clean.replaceAll('pcs resource', 'pcs -f staged.xml resource').replaceAll('pcs constraint', 'pcs -f staged.xml constraint')}pcs cluster cib-push staged.xml\n`,
    },
  ],
})
