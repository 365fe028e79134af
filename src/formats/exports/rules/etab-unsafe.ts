import { placeOf } from '../place-of.ts'
import { isReadBack } from '../reread.ts'
import { exportsRule } from '../rule.ts'

export const rule = exportsRule({
  id: 'exports/etab-unsafe',
  effect: 'rejected',
  severity: 'error',
  summary: 'An export that rpc.mountd cannot read.',
  reason:
    'exportfs hands exports on through /var/lib/nfs/etab and does not quote clients and values there. rpc.mountd stops reading at such a line, so this export and those behind it refuse every client.',
  remedy: 'Use clients, mount points and UUIDs without blanks, commas, brackets, quotes and backslashes; drop squash_uids and squash_gids.',
  source: 'nfs-utils, putexportent() and getexportent()',
  supersedes: ['exports/squash-ids'],
  message: ({ path }) => `rpc.mountd cannot read the export of ${path} back from etab, nor those behind it`,
  examples: [
    { bad: '/srv/a "10.0.0.10(mp=/srv/a b)"\n', good: '/srv/a 10.0.0.10(mp=/srv/a-b)\n' },
    { bad: '/srv/a 10.0.0.10(squash_gids=3)\n', good: '/srv/a 10.0.0.10(all_squash)\n' },
  ],
  visit: {
    export(subject, context) {
      if (isReadBack(subject, context.set.format) !== 'unreadable') return
      context.report({ document: subject.document, span: placeOf(subject) }, { data: { path: subject.path } })
    },
  },
})
