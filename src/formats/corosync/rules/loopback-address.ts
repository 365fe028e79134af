import { isLoopback } from '../addresses.ts'
import { cluster } from '../example.ts'
import { placeOf } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { nodeName } from '../settings.ts'

export const rule = corosyncRule({
  id: 'corosync/loopback-address',
  effect: 'unsafe',
  severity: 'error',
  summary: 'A node with a loopback address.',
  reason: 'corosync starts and looks healthy on each node, but the nodes can never meet: each one is a partition of its own.',
  remedy: 'Write the address that the other nodes reach it by.',
  source: 'corosync.conf(5), ringX_addr',
  message: ({ node, address }) => `no other node can reach ${node} at ${address}`,
  examples: [
    { bad: cluster({ alpha: { ring0_addr: '127.0.1.1' } }), good: cluster() },
    { bad: cluster({ alpha: { ring0_addr: 'localhost' } }), good: cluster() },
  ],
  visit: {
    set({ effective }, context) {
      if (effective.nodes.length < 2) return
      for (const node of effective.nodes) {
        for (const { address, path } of node.addresses) {
          const place = isLoopback(address) ? placeOf(effective, path, 'value') : undefined
          if (place) context.report(place, { data: { node: nodeName(node), address } })
        }
      }
    },
  },
})
