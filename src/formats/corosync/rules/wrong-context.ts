import { corosyncRule } from '../rule.ts'

export const rule = corosyncRule({
  id: 'corosync/wrong-context',
  effect: 'dropped',
  severity: 'warning',
  summary: 'A key or section that belongs in another section.',
  reason: 'corosync looks for each key in one section; elsewhere it is stored without a word and never used.',
  remedy: 'Move the line to the section that the message names.',
  source: 'corosync.conf(5), votequorum(5), corosync-qdevice(8)',
  message: ({ keyword, section, elsewhere }) =>
    `${keyword} ${section ? `is not read in ${section}` : 'is not read outside a section'}, but ${elsewhere ? `in ${elsewhere}` : 'at the top of the file'}`,
  examples: [{ bad: 'logging {\n    sched_rr: yes\n}\n', good: 'system {\n    sched_rr: yes\n}\n' }],
})
