import { instance, second } from '../example.ts'
import { keepalivedRule } from '../rule.ts'

export const rule = keepalivedRule({
  id: 'keepalived/wrong-context',
  effect: 'rejected',
  severity: 'error',
  summary: 'A keyword that belongs in another block.',
  reason: 'keepalived -t refuses the file. A running daemon leaves the statement out; where it has a {, its } ends the block around it.',
  remedy: 'Move the statement to where it belongs.',
  source: 'keepalived.conf(5); keepalived -t: Unknown keyword',
  message: ({ keyword, block, elsewhere }) =>
    `${keyword} does not belong ${block === '' ? 'at the outermost level' : `in ${block}`} but in ${elsewhere}`,
  examples: [
    {
      bad: `vrrp_sync_group G {\n    group {\n        VI_1\n        VI_2\n    }\n    priority 100\n}\n${instance()}${second()}`,
      good: `vrrp_sync_group G {\n    group {\n        VI_1\n        VI_2\n    }\n}\n${instance()}${second()}`,
    },
  ],
})
