import { exportsRule } from '../rule.ts'

export const rule = exportsRule({
  id: 'exports/invalid-client',
  effect: 'dropped',
  severity: 'error',
  summary: 'A network that exportfs cannot read.',
  reason: 'exportfs leaves the client out, so its machines cannot mount, and exits with 1, which stops cluster managers that call it.',
  remedy: 'Write the full address with a prefix length or a netmask: `10.0.0.0/16`.',
  source: 'exports(5), IP networks; exportfs: Invalid IP address, Invalid prefix, Invalid netmask',
  message: ({ client, problem }) => `exportfs leaves out the client ${client}: ${problem}`,
  examples: [
    { bad: '/srv/a 10.0/16(ro)\n', good: '/srv/a 10.0.0.0/16(ro)\n' },
    { bad: '/srv/a 10.0.0.0/33(ro)\n', good: '/srv/a 10.0.0.0/32(ro)\n' },
  ],
})
