import { fstabRule } from '../rule.ts'

export const rule = fstabRule({
  id: 'fstab/misplaced-comment',
  effect: 'dropped',
  severity: 'error',
  summary: 'A comment behind fewer than six fields.',
  reason:
    'libmount looks for a number where the comment begins and skips the row: the file system is not mounted, and what programs write goes into the directory below.',
  remedy: 'Put the comment on a line of its own, or write all six fields before it.',
  source: 'fstab(5); libmount: parse error, ignored',
  message: () => 'a comment may follow only six fields: libmount reads it as a field and skips the row',
  examples: [
    {
      bad: '/dev/vg0/data  /srv/data  xfs  noatime  # the data\n',
      good: '/dev/vg0/data  /srv/data  xfs  noatime  0  0  # the data\n',
    },
  ],
})
