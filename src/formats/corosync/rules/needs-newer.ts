import { isOlder } from '../../../vocabulary/index.ts'
import { cluster } from '../example.ts'
import { joinPath, keywordAt } from '../known-keys.ts'
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
    pair({ document, node, section, keyword }, context) {
      const row = keywordAt(joinPath(section, keyword))
      const program = row?.readBy === 'corosync-qdevice' ? row.readBy : 'corosync'
      const release = context.target[program]
      if (row?.since === undefined || release === undefined || !isOlder(release, row.since)) return
      context.report(
        { document, span: partSpan(document.tree, node, 'keyword') },
        { data: { keyword, since: row.since, program, release } },
      )
    },
  },
})
