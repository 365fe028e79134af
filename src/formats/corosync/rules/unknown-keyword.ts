import { cluster } from '../example.ts'
import { corosyncRule } from '../rule.ts'

export const rule = corosyncRule({
  id: 'corosync/unknown-keyword',
  effect: 'dropped',
  severity: 'warning',
  summary: 'A key or section that corosync does not know.',
  reason: 'corosync stores any name without a word and never looks at it; the default stays in force.',
  remedy: 'Write the name as corosync.conf(5) spells it.',
  source: 'corosync.conf(5), votequorum(5), corosync-qdevice(8)',
  message: ({ what, keyword, section, nearest }) =>
    `${what === 'section' ? `corosync knows no section ${keyword}` : `corosync knows no key ${keyword}`}${section ? ` in ${section}` : ''}${nearest ? `; did you mean ${nearest}?` : ''}`,
  examples: [
    { bad: cluster({ totem: { toekn: '5000' } }), good: cluster({ totem: { token: '5000' } }) },
    { bad: cluster({ beta: { votes: '1' } }), good: cluster({ beta: { quorum_votes: '1' } }) },
    { bad: cluster({ loging: { debug: 'on' } }), good: cluster({ logging: { debug: 'on' } }) },
  ],
})
