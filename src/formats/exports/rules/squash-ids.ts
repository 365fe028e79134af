import { exportsRule } from '../rule.ts'
import { findOption } from '../written.ts'

export const rule = exportsRule({
  id: 'exports/squash-ids',
  effect: 'dropped',
  severity: 'error',
  summary: 'Ranges of ids to squash, which the kernel never sees.',
  reason:
    'exportfs takes squash_uids and squash_gids but passes them to nobody: the users that they name keep their rights on the data. In the defaults of a line they can also crash exportfs.',
  remedy: 'Squash all users with `all_squash`, and choose whom they become with anonuid and anongid.',
  source: 'nfs-utils, exports.c; not in exports(5)',
  message: ({ option }) => `${option} has no effect: the users that it names are not squashed`,
  examples: [{ bad: '/srv/a 10.0.0.10(squash_uids=0-99)\n', good: '/srv/a 10.0.0.10(all_squash)\n' }],
  visit: {
    export(subject, context) {
      for (const name of ['squashUids', 'squashGids'] as const) {
        if (!subject.flags[name]) continue
        const found = findOption(subject, (option) => typeof option === 'object' && name in option)
        if (found)
          context.report(
            { document: subject.document, span: found.span },
            { data: { option: name === 'squashUids' ? 'squash_uids' : 'squash_gids' } },
          )
      }
    },
  },
})
