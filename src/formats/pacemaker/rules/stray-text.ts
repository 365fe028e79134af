import { changed, clean } from '../example.ts'
import { pacemakerRule } from '../rule.ts'

export const rule = pacemakerRule({
  id: 'pacemaker/stray-text',
  effect: 'dropped',
  severity: 'warning',
  summary: 'Text beside elements.',
  reason: 'Pacemaker drops it without a word when it reads the file, and it is gone from what the cluster saves.',
  remedy: 'Put it into a comment.',
  source: 'crm_verify',
  message: ({ keyword }) => `text stands beside the elements of ${keyword}; it is dropped`,
  examples: [{ bad: changed(['  <constraints>', '  the mount follows the mirror\n    <constraints>']), good: clean }],
})
