import { etabOptions } from '../etab.ts'
import { writeClient } from '../model/client-text.ts'
import { placeOf } from '../place-of.ts'
import { exportsRule } from '../rule.ts'

export const rule = exportsRule({
  id: 'exports/duplicate',
  effect: 'dropped',
  severity: 'error',
  summary: 'A directory is exported twice to one client.',
  reason:
    'The first line counts, also across files: a drop-in cannot change what /etc/exports says. exportfs exits with 1, which stops cluster managers that call it.',
  remedy: 'Keep one of the two.',
  source: 'nfs-utils, export_read(): duplicated export entries',
  message: ({ path, client, differ }) =>
    `${path} is already exported to ${client}: this ${differ === 'yes' ? 'one, with other options,' : 'one'} is ignored`,
  examples: [
    { bad: '/srv/a 10.0.0.10(rw)\n/srv/a 10.0.0.10(ro)\n', good: '/srv/a 10.0.0.10(rw)\n' },
    { bad: '/srv/a 10.0.0.10(ro) 10.10(ro)\n', good: '/srv/a 10.0.0.10(ro)\n' },
  ],
  visit: {
    set({ effective }, context) {
      for (const subject of effective.exports) {
        const first = subject.shadowedBy
        if (!first) continue
        const differ = etabOptions(subject).join() !== etabOptions(first).join()
        context.report(
          { document: subject.document, span: placeOf(subject) },
          {
            data: { path: subject.path, client: writeClient(subject.client) || 'everyone', differ: differ ? 'yes' : 'no' },
            ...(differ ? {} : { severity: 'warning' as const }),
            related: [
              {
                ...(first.document.path === undefined ? {} : { path: first.document.path }),
                span: placeOf(first),
                message: 'the export that counts',
              },
            ],
          },
        )
      }
    },
  },
})
