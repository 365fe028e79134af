import { exportsRule } from '../rule.ts'

export const rule = exportsRule({
  id: 'exports/invalid-client',
  effect: 'dropped',
  severity: 'error',
  summary: 'A client that exportfs can make nothing of.',
  reason:
    'exportfs leaves the client out, so its machines cannot mount. For a network that it cannot read it also exits with 1, which stops cluster managers that call it; a name it only fails to resolve.',
  remedy: 'Write each client by itself: an address, a name, or a network with a prefix length or a netmask: `10.0.0.0/16`.',
  source: 'exports(5), IP networks; exportfs: Invalid IP address, Invalid prefix, Invalid netmask, Failed to resolve',
  message: ({ client, problem }) => `exportfs leaves out the client ${client}: ${problem}`,
  examples: [
    { bad: '/srv/a 10.0/16(ro)\n', good: '/srv/a 10.0.0.0/16(ro)\n' },
    { bad: '/srv/a 10.0.0.0/33(ro)\n', good: '/srv/a 10.0.0.0/32(ro)\n' },
    { bad: '/srv/a 10.0.0.1/24/24(ro)\n', good: '/srv/a 10.0.0.0/24(ro)\n' },
    { bad: '/srv/a 10.0.0.1;10.0.0.2(ro)\n', good: '/srv/a 10.0.0.1(ro) 10.0.0.2(ro)\n' },
    { bad: '/srv/a 10.0.0.10-20(ro)\n', good: '/srv/a 10.0.0.16/30(ro)\n' },
  ],
})
