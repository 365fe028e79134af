import { cluster } from '../example.ts'
import { partSpan, removeStatement } from '../places.ts'
import { type CorosyncContext, corosyncRule, type Statement } from '../rule.ts'
import { STILL_READ } from './deprecated.ts'

export const rule = corosyncRule({
  id: 'corosync/ignored',
  effect: 'dropped',
  severity: 'warning',
  summary: 'A setting without effect in corosync 3.',
  reason:
    'corosync takes the line without a word and never uses it: what older releases or other programs knew, or what is written where it is stored as text.',
  remedy: 'Delete the line, or write what takes its place.',
  source: 'sources of corosync; corosync.conf(5)',
  message: ({ what, path, keyword, why }) =>
    what === 'nul'
      ? 'a NUL byte hides the rest of the line'
      : what === 'flat'
        ? `${path} outside its section is stored as text, and corosync reads a number there`
        : `${keyword} has no effect: ${why}`,
  examples: [
    { bad: cluster({ totem: { rrp_mode: 'passive' } }), good: cluster() },
    { bad: cluster({ service: { name: 'pacemaker', ver: '1' } }), good: cluster() },
    { bad: `compatibility: whitetank\n${cluster({ amf: { mode: 'disabled' }, aisexec: { user: 'root' } })}`, good: cluster() },
    { bad: `totem.token: 9000\n${cluster()}`, good: cluster({ totem: { token: '9000' } }) },
  ],
  visit: { section: visit, pair: visit },
})

function visit(statement: Statement, context: CorosyncContext): void {
  const { document, node, keyword, known, isOutdated } = statement
  if (known?.deprecated === undefined || isOutdated || STILL_READ.has(keyword)) return
  context.report(
    { document, span: partSpan(document.tree, node, 'keyword') },
    { data: { keyword, why: known.deprecated }, fix: { ...removeStatement(statement, 'delete it'), safe: false } },
  )
}
