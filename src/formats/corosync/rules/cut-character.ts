import { corosyncRule } from '../rule.ts'

export const rule = corosyncRule({
  id: 'corosync/cut-character',
  effect: 'altered',
  severity: 'warning',
  summary: 'To be worded.',
  reason: 'To be worded.',
  remedy: 'To be worded.',
  source: 'corosync.conf(5)',
  message: (data) => JSON.stringify(data),
  examples: [],
})
