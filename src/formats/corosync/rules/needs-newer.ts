import { isOlder } from '../../../vocabulary/index.ts'
import { cluster } from '../example.ts'
import { partSpan } from '../places.ts'
import { corosyncRule } from '../rule.ts'

export const rule = corosyncRule({
  id: 'corosync/needs-newer',
  effect: 'dropped',
  severity: 'warning',
  summary: 'A setting that the installed release does not know.',
  reason: 'Older releases store the key without a word and never look at it; the default stays in force.',
  remedy: 'Upgrade on all nodes, or delete the line.',
  source: 'release notes and sources of corosync and corosync-qdevice',
  message: ({ keyword, since, program, release }) => `${keyword} is known since ${program} ${since}; ${release} ignores it`,
  examples: [{ bad: cluster({ totem: { ip_dscp: 'cs6' } }), good: cluster(), target: { corosync: '3.1.7' } }],
  visit: {
    pair({ document, node, keyword, known }, context) {
      const program = known?.readBy === 'corosync-qdevice' ? known.readBy : 'corosync'
      const release = context.target[program]
      if (known?.since === undefined || release === undefined || !isOlder(release, known.since)) return
      context.report(
        { document, span: partSpan(document.tree, node, 'keyword') },
        { data: { keyword, since: known.since, program, release } },
      )
    },
  },
})
