import { exportsRule } from '../rule.ts'
import { findOption } from '../written.ts'

export const rule = exportsRule({
  id: 'exports/fsid-number-before-uuid',
  effect: 'altered',
  severity: 'error',
  summary: 'A number and a UUID as fsid, in the order that loses the number.',
  reason: 'The digits at the start of the UUID overwrite the number, so file handles are made from a number that nobody chose.',
  remedy: 'Write the UUID first and the number behind it.',
  source: 'nfs-utils, parseopts()',
  message: ({ written, taken }) => `fsid=${written} stands before a UUID, whose first digits overwrite it: exportfs takes ${taken}`,
  examples: [
    {
      bad: '/srv/a 10.0.0.10(fsid=7,fsid=01234567-89ab-cdef-0123-456789abcdef)\n',
      good: '/srv/a 10.0.0.10(fsid=01234567-89ab-cdef-0123-456789abcdef,fsid=7)\n',
    },
  ],
  visit: {
    export(subject, context) {
      const { document, flags } = subject
      if (flags.uuid === undefined || flags.fsid === undefined) return
      const { options } = subject
      const last = options.findLast((option) => typeof option === 'object' && 'fsid' in option && typeof option.fsid !== 'object')
      const written = typeof last === 'object' && 'fsid' in last ? (last.fsid === 'root' ? 0 : (last.fsid as number)) : undefined
      if (written === undefined || flags.fsid === written) return
      const number = findOption(subject, (option) => option === last)
      const uuid = findOption(subject, (option) => typeof option === 'object' && 'fsid' in option && typeof option.fsid === 'object')
      if (!number || !uuid) return
      const text = ({ start, end }: { start: number; end: number }): string => document.text.slice(start, end)
      const swap = [
        { ...number.span, text: text(uuid.span) },
        { ...uuid.span, text: text(number.span) },
      ]
      context.report(
        { document, span: number.span },
        {
          data: { written, taken: flags.fsid },
          ...(number.holder === uuid.holder
            ? { fix: { title: 'write the UUID first', edits: swap, safe: subject.path.startsWith('/') } }
            : {}),
        },
      )
    },
  },
})
