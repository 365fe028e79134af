import { nfsConfRule } from '../rule.ts'

export const rule = nfsConfRule({
  id: 'nfs-conf/empty-value',
  effect: 'dropped',
  severity: 'warning',
  summary: 'A key without a value.',
  reason: 'An empty value is no assignment: the key keeps what an earlier line or file gave it. A drop-in cannot unset a key this way.',
  remedy: 'Delete the line, or write the value that is meant.',
  source: 'nfs.conf(5); conf_set in nfs-utils',
  message: ({ keyword }) => `${keyword} has no value: the line sets nothing and unsets nothing`,
  examples: [{ bad: '[mountd]\nport =\n', good: '[mountd]\nport = 20048\n' }],
})
