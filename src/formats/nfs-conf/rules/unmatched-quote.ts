import { nfsConfRule } from '../rule.ts'

export const rule = nfsConfRule({
  id: 'nfs-conf/unmatched-quote',
  effect: 'dropped',
  severity: 'error',
  summary: 'A value begins with a quote that is not closed.',
  reason: 'The reader drops the whole line with a message; the key keeps its earlier value or default.',
  remedy: 'Close the quote on the same line; there are no escapes.',
  source: 'nfs.conf(5); the warning "unmatched quotes"',
  message: () => 'the quote is not closed on this line, so the setting is dropped',
  examples: [{ bad: '[statd]\nname = "nfs.example\n', good: '[statd]\nname = "nfs.example"\n' }],
})
