import { cluster } from '../example.ts'
import { placeOfMissing } from '../missing.ts'
import { corosyncRule } from '../rule.ts'

export const rule = corosyncRule({
  id: 'corosync/no-nodelist',
  effect: 'rejected',
  severity: 'error',
  summary: 'No node with an address is listed.',
  reason:
    'corosync 3 finds out who it is, and who the others are, in nodelist alone. A file of corosync 2 that has a bindnetaddr and a multicast address instead is refused.',
  remedy: 'List every node in nodelist, with a name, a nodeid and its addresses.',
  source: 'corosync.conf(5), nodelist; totemconfig.c',
  message: ({ nodes }) =>
    nodes === 0 ? 'no node is listed: corosync 3 does not start without a nodelist' : 'no node has a ring0_addr or other address: corosync does not start',
  examples: [
    { bad: cluster({}, 0), good: cluster() },
    { bad: cluster({ alpha: { ring0_addr: undefined, ring1_addr: undefined } }, 1), good: cluster({}, 1) },
  ],
  visit: {
    set(set, context) {
      const { nodes } = set.effective
      if (nodes.some(({ addresses }) => addresses.length > 0)) return
      const place = placeOfMissing(set, 'nodelist', 'totem')
      if (place) context.report(place, { data: { nodes: nodes.length } })
    },
  },
})
