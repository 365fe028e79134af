import { cluster } from '../example.ts'
import { partSpan } from '../places.ts'
import { type CorosyncContext, corosyncRule, type Statement } from '../rule.ts'

/** Old names that corosync 3 still takes; what else is deprecated has no effect any more. */
export const STILL_READ: ReadonlySet<string> = new Set(['to_file', 'syslog_level', 'logging_daemon'])

export const rule = corosyncRule({
  id: 'corosync/deprecated',
  effect: 'advice',
  severity: 'warning',
  summary: 'An old name that corosync still takes.',
  reason: 'corosync logs a warning at each start, and a later release may drop the name without a word.',
  remedy: 'Write the name that the message gives.',
  source: 'logconfig.c and coroparse.c in corosync',
  message: ({ keyword, why }) => `${keyword} is out of date: ${why}`,
  examples: [
    {
      bad: cluster({ logging: { to_file: 'yes', logfile: '/var/log/corosync/corosync.log' } }),
      good: cluster({ logging: { to_logfile: 'yes', logfile: '/var/log/corosync/corosync.log' } }),
    },
    {
      bad: cluster({ logging: { logging_daemon: { name: 'corosync', syslog_priority: 'notice' } } }),
      good: cluster({ logging: { syslog_priority: 'notice' } }),
    },
  ],
  visit: { section: visit, pair: visit },
})

function visit({ document, node, keyword, known }: Statement, context: CorosyncContext): void {
  if (known?.deprecated === undefined || !STILL_READ.has(keyword)) return
  const span = partSpan(document.tree, node, 'keyword')
  const { replacedBy } = known
  const fix = replacedBy === undefined ? {} : { fix: { title: `write ${replacedBy}`, edits: [{ ...span, text: replacedBy }], safe: false } }
  context.report({ document, span }, { data: { keyword, why: known.deprecated }, ...fix })
}
