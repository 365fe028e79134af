import { fstabRule } from '../rule.ts'

export const rule = fstabRule({
  id: 'fstab/quotes',
  effect: 'altered',
  severity: 'error',
  summary: 'A field in quotes.',
  reason:
    'Quotes are ordinary characters in fstab: they become part of the name, and a blank between them ends the field, so that every field behind it shifts.',
  remedy: 'Leave the quotes out and write a blank as \\040.',
  source: 'fstab(5)',
  supersedes: ['fstab/relative-target'],
  message: ({ field, text }) => `quotes mean nothing here: the ${field} is taken as ${text}`,
  examples: [
    { bad: 'LABEL=d  "/srv/my data"  xfs\n', good: 'LABEL=d  /srv/my\\040data  xfs\n' },
    { bad: '/dev/vg0/data  "/srv/data"  xfs  noatime\n', good: '/dev/vg0/data  /srv/data  xfs  noatime\n' },
  ],
})
