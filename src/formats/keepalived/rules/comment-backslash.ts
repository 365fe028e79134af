import { instance } from '../example.ts'
import { keepalivedRule } from '../rule.ts'

export const rule = keepalivedRule({
  id: 'keepalived/comment-backslash',
  effect: 'altered',
  severity: 'warning',
  summary: 'A comment that ends in a backslash.',
  reason: 'Before 2.4.0 the backslash stays when the comment goes: it becomes part of the value, or an unknown keyword.',
  remedy: 'Take the backslash out.',
  source: 'run: 2.2.7; fixed in 2.4.0',
  message: () => 'before 2.4.0 this backslash stays when the comment goes',
  examples: [
    {
      bad: instance('', ['priority 150', 'priority 150 # why \\']),
      good: instance('', ['priority 150', 'priority 150 # why']),
    },
  ],
})
