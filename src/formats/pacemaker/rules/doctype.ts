import { clean } from '../example.ts'
import { pacemakerRule } from '../rule.ts'

export const rule = pacemakerRule({
  id: 'pacemaker/doctype',
  effect: 'advice',
  severity: 'warning',
  summary: 'A document type.',
  reason: 'Its entities were not followed here, so what they stand for was not checked; Pacemaker logs a failed assertion over them.',
  remedy: 'Leave the document type out and write what the entities stand for.',
  source: 'crm_verify',
  message: ({ problem, name }) =>
    problem === 'doctype' ? 'a document type stands here; it was not followed' : `what &${name}; stands for was not looked at`,
  examples: [{ bad: `<!DOCTYPE cib>\n${clean}`, good: clean }],
})
