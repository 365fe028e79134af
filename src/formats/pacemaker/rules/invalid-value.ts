import { changed } from '../example.ts'
import { pacemakerRule } from '../rule.ts'

export const rule = pacemakerRule({
  id: 'pacemaker/invalid-value',
  effect: 'rejected',
  severity: 'error',
  summary: 'A value that the schema does not take.',
  reason: 'Pacemaker refuses the whole file: the cluster keeps what it has, and cibadmin or pcs cluster cib-push fail.',
  remedy: 'Write one of the values that the message names.',
  source: 'crm_verify; pacemaker-3.9.rng',
  message: ({ keyword, value, expected }) => `${keyword} is ${value === '' ? 'empty' : value}; ${expected} is expected`,
  examples: [
    {
      bad: changed(["then-action='start'/>", "then-action='start' symmetrical='yes'/>"]),
      good: changed(["then-action='start'/>", "then-action='start' symmetrical='true'/>"]),
    },
    {
      bad: changed(["timeout='40s'/>", "timeout='40s' on-fail='retry'/>"]),
      good: changed(["timeout='40s'/>", "timeout='40s' on-fail='restart'/>"]),
    },
  ],
})
