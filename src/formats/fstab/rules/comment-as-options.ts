import { fstabRule } from '../rule.ts'

export const rule = fstabRule({
  id: 'fstab/comment-as-options',
  effect: 'altered',
  severity: 'error',
  summary: 'A comment where the options are due.',
  reason: 'The comment is handed to the file system as its options; it knows no such option, and the mount fails.',
  remedy: 'Put the comment on a line of its own, or write all six fields before it.',
  source: 'fstab(5); libmount',
  supersedes: ['nfs-mount/unknown-keyword'],
  message: () => 'a comment may follow only six fields: here it is taken for the options',
  examples: [{ bad: '/dev/vg0/data  /srv/data  xfs  #data\n', good: '/dev/vg0/data  /srv/data  xfs  defaults  0  0  #data\n' }],
})
