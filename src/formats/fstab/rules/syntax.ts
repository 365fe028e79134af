import { fstabRule } from '../rule.ts'

export const rule = fstabRule({
  id: 'fstab/syntax',
  effect: 'dropped',
  severity: 'error',
  summary: 'A line with a NUL in it.',
  reason:
    'libmount skips the row, so mount -a and mount(8) do not know it; what programs write goes into the directory below, and is hidden or lost later.',
  remedy: 'Delete the NUL; if there are many, the file was damaged by a crash.',
  source: 'libmount: parse error, ignored',
  message: () => 'there is a NUL in this line: libmount skips it',
  examples: [{ bad: '/dev/vg0/data  /srv/data  xfs\0\n', good: '/dev/vg0/data  /srv/data  xfs\n' }],
})
