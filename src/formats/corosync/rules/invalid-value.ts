import { cluster } from '../example.ts'
import { corosyncRule } from '../rule.ts'
import { inSentence } from '../wrapped.ts'

const STOPS: Readonly<Record<string, string>> = {
  parser: 'corosync refuses the file',
  validation: 'corosync refuses the file',
  start: 'corosync stops when it starts, although corosync -t says nothing',
  qdevice: 'corosync-qdevice does not start',
}

export const rule = corosyncRule({
  id: 'corosync/invalid-value',
  effect: 'rejected',
  severity: 'error',
  summary: 'A value that the daemon refuses.',
  reason: 'corosync, or corosync-qdevice, does not start with it: the node stays out of the cluster.',
  remedy: 'Write a value of the kind that the message names; units and trailing comments are not understood.',
  source: 'corosync.conf(5), votequorum(5), corosync-qdevice(8)',
  message: ({ keyword, value, expected, judge, comment }) =>
    comment
      ? `${comment} is part of the value, not a comment; ${keyword} takes ${expected}, and ${STOPS[String(judge)]}`
      : `${keyword} takes ${expected}, not ${inSentence(String(value))}; ${STOPS[String(judge)]}`,
  examples: [
    { bad: cluster({ totem: { token: '3s' } }), good: cluster({ totem: { token: '3000' } }) },
    { bad: cluster({ totem: { token: '3000 # ms' } }), good: cluster({ totem: { token: '3000' } }) },
    { bad: cluster({ logging: { to_syslog: 'true' } }), good: cluster({ logging: { to_syslog: 'yes' } }) },
    { bad: cluster({ totem: { join: '10' } }), good: cluster({ totem: { join: '50' } }) },
    { bad: cluster({ quorum: { wait_for_all: 'yes' } }), good: cluster({ quorum: { wait_for_all: '1' } }) },
  ],
})
