import { cluster } from '../example.ts'
import { corosyncRule } from '../rule.ts'

export const rule = corosyncRule({
  id: 'corosync/cut-character',
  effect: 'altered',
  severity: 'warning',
  summary: 'A value loses the end of its last character.',
  reason:
    'Since 3.1.8 the byte 0xA0 counts as a blank and is cut off the end of a value, also where it is the last byte of a letter such as à.',
  remedy: 'Write the value so that it ends in another character.',
  source: 'remove_whitespace in corosync 3.1.8 and later',
  message: ({ character }) => `the value ends in ${character}, whose last byte corosync takes for a blank and cuts off`,
  examples: [{ bad: cluster({ totem: { cluster_name: 'qualità' } }), good: cluster({ totem: { cluster_name: 'qualita' } }) }],
})
