import { fstabRule } from '../rule.ts'

export const rule = fstabRule({
  id: 'fstab/ignored',
  effect: 'dropped',
  severity: 'warning',
  summary: 'Words behind the sixth field.',
  reason:
    'Nothing reads them. Often a blank is missing its escape, or a comment its #, and the fields before say something else than was meant.',
  remedy: 'Delete them, or put a # before a comment.',
  source: 'fstab(5)',
  message: () => 'a row has six fields; nothing reads what follows',
  examples: [
    { bad: '/dev/vg0/data  /srv/data  xfs  noatime  0  0  data\n', good: '/dev/vg0/data  /srv/data  xfs  noatime  0  0  # data\n' },
  ],
})
