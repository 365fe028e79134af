import { exportsRule } from '../rule.ts'

export const rule = exportsRule({
  id: 'exports/ignored',
  effect: 'dropped',
  severity: 'warning',
  summary: 'A list of locations that rpc.mountd cannot use.',
  reason: 'exportfs takes any text; rpc.mountd leaves out what is not /path@host, so clients are sent nowhere.',
  remedy: 'Write `/path@host`, several hosts between `+`, several locations between `:`.',
  source: 'exports(5), refer and replicas; nfs-utils, fsloc.c',
  message: ({ option }) => `${option}: rpc.mountd leaves out what is not /path@host`,
  examples: [{ bad: '/srv/a 10.0.0.10(refer=other:/data)\n', good: '/srv/a 10.0.0.10(refer=/data@other)\n' }],
})
