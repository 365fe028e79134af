import { exampleResource } from '../example.ts'
import { drbdRule } from '../rule.ts'

export const rule = drbdRule({
  id: 'drbd/unclosed-block',
  effect: 'unsafe',
  severity: 'error',
  summary: 'A resource or common section that only the end of the file closes.',
  reason:
    'drbdadm takes it without a word. A file that was cut off while it was copied looks the same: what is missing is missing silently.',
  remedy: 'Close the block, after a look at what else may be missing.',
  source: 'drbdadm reads the end of the file as the end of a resource or common section',
  message: ({ keyword }) => `${keyword ?? 'the block'} is not closed: is the rest of the file missing?`,
  examples: [{ bad: exampleResource().replace(/\}\n$/, ''), good: exampleResource() }],
})
