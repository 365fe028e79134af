import { exportsRule } from '../rule.ts'

export const rule = exportsRule({
  id: 'exports/unknown-keyword',
  effect: 'rejected',
  severity: 'error',
  summary: 'An option that exportfs does not know.',
  reason: 'exportfs stops reading the file here: this export and all behind it are withdrawn, and the systemd unit hides the failure.',
  remedy: 'Write the option as exports(5) spells it.',
  source: 'exports(5); exportfs: unknown keyword',
  message: ({ option, nearest }) =>
    option === ''
      ? 'an empty option stands before a comma: exportfs stops reading here'
      : `exportfs does not know the option ${option}${nearest ? `; did you mean ${nearest}?` : ''}`,
  examples: [
    {
      bad: '/srv/a 10.0.0.10(rw,no_root_sqash,no_subtree_check)\n',
      good: '/srv/a 10.0.0.10(rw,no_root_squash,no_subtree_check)\n',
    },
    { bad: '/srv/a 10.0.0.10(,rw)\n', good: '/srv/a 10.0.0.10(rw)\n' },
    { bad: '/srv/a 10.0.0.10(RO)\n', good: '/srv/a 10.0.0.10(ro)\n' },
  ],
})
