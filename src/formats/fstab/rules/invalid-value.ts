import { fstabRule } from '../rule.ts'

export const rule = fstabRule({
  id: 'fstab/invalid-value',
  effect: 'dropped',
  severity: 'error',
  summary: 'The fifth or sixth field is no number.',
  reason:
    'libmount skips the row, so mount -a and mount(8) do not know it; what programs write goes into the directory below, and is hidden or lost later.',
  remedy: 'Write 0 or another number; a blank inside the options is \\040, or should not be there.',
  source: 'fstab(5); libmount: parse error, ignored',
  message: ({ keyword, value, quoted }) =>
    `${value} stands where the number ${keyword} is due: libmount skips the row${quoted ? '; quotes do not hold words together here' : ''}`,
  examples: [
    {
      bad: '/dev/vg0/data  /srv/data  xfs  noatime, nodev  0  0\n',
      good: '/dev/vg0/data  /srv/data  xfs  noatime,nodev  0  0\n',
    },
    { bad: 'LABEL=d  "/srv/my data"  xfs  noatime  0  0\n', good: 'LABEL=d  /srv/my\\040data  xfs  noatime  0  0\n' },
  ],
})
