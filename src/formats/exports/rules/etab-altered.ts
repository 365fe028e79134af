import { placeOf } from '../place-of.ts'
import { isReadBack } from '../reread.ts'
import { exportsRule } from '../rule.ts'

export const rule = exportsRule({
  id: 'exports/etab-altered',
  effect: 'altered',
  severity: 'error',
  summary: 'An export that rpc.mountd reads as another one.',
  reason:
    'exportfs hands exports on through /var/lib/nfs/etab, and what it escapes there is not what it reads back: rpc.mountd serves another path or another client than the file names.',
  remedy: 'Rename the directory, or write the client without quotes, backslashes and `#`.',
  source: 'nfs-utils, putexportent() and xgettok()',
  message: ({ path }) => `rpc.mountd reads the export of ${path} back from etab as another one`,
  examples: [{ bad: '/srv/\\134\\060\\064\\060x 10.0.0.10(ro)\n', good: '/srv/x 10.0.0.10(ro)\n' }],
  visit: {
    export(subject, context) {
      if (isReadBack(subject, context.set.format) !== 'another') return
      context.report({ document: subject.document, span: placeOf(subject) }, { data: { path: subject.path } })
    },
  },
})
