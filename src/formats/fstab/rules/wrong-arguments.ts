import { fstabRule } from '../rule.ts'

export const rule = fstabRule({
  id: 'fstab/wrong-arguments',
  effect: 'dropped',
  severity: 'error',
  summary: 'A row of fewer than three fields.',
  reason:
    'libmount skips the row, so mount -a and mount(8) do not know it; what programs write goes into the directory below, and is hidden or lost later.',
  remedy: 'Write source, mount point and type; a blank inside a field is \\040.',
  source: 'fstab(5); libmount: parse error, ignored',
  message: ({ fields, quoted }) =>
    `source, mount point and type expected, ${fields} ${fields === 1 ? 'field' : 'fields'} found: libmount skips the row${quoted ? '; quotes do not hold words together here' : ''}`,
  examples: [{ bad: '/dev/vg0/data  /srv/data\n', good: '/dev/vg0/data  /srv/data  xfs\n' }],
})
