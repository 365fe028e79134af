import { exportsRule } from '../rule.ts'

export const rule = exportsRule({
  id: 'exports/fsid-overflow',
  effect: 'altered',
  severity: 'error',
  summary: 'An fsid that does not fit 32 bits.',
  reason: 'exportfs cuts it off. 4294967296 becomes 0, which is the NFSv4 root; a UUID of digits alone becomes 4294967295.',
  remedy: 'Write a number from 1 to 4294967295, or a UUID with its dashes.',
  source: 'nfs-utils, parseopts(): strtoul into 32 bits',
  supersedes: ['exports/duplicate-fsid'],
  message: ({ option }) => `${option} is no number from 0 to 4294967295: exportfs cuts it off to another one`,
  examples: [
    { bad: '/srv/a 10.0.0.10(fsid=4294967296)\n', good: '/srv/a 10.0.0.10(fsid=11)\n' },
    {
      bad: '/srv/a 10.0.0.10(fsid=12345678901234567890123456789012)\n',
      good: '/srv/a 10.0.0.10(fsid=12345678-9012-3456-7890-123456789012)\n',
    },
  ],
})
