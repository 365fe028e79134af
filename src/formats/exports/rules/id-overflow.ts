import { exportsRule } from '../rule.ts'

export const rule = exportsRule({
  id: 'exports/id-overflow',
  effect: 'altered',
  severity: 'error',
  summary: 'An anonymous id that does not fit 32 bits.',
  reason: 'exportfs cuts it off: 4294967296 becomes 0, and squashed users become root.',
  remedy: 'Write an id from 0 to 4294967294.',
  source: 'nfs-utils, parseopts(): strtol into 32 bits',
  message: ({ option }) => `${option} does not fit 32 bits: exportfs cuts it off to another id`,
  examples: [
    {
      bad: '/srv/a 10.0.0.10(all_squash,anonuid=4294967296)\n',
      good: '/srv/a 10.0.0.10(all_squash,anonuid=65534)\n',
      also: ['exports/anon-is-root'],
    },
  ],
})
