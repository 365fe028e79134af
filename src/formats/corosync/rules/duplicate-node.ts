import { isLoopback, sameAddress } from '../addresses.ts'
import { cluster } from '../example.ts'
import { type Place, placeOf, related } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { nodeName } from '../settings.ts'

export const rule = corosyncRule({
  id: 'corosync/duplicate-node',
  effect: 'unsafe',
  severity: 'error',
  summary: 'One name or address twice in the nodelist.',
  reason:
    'corosync starts and says nothing. Packets for the one node reach the other, so one of the two never joins; with one name for two nodes Pacemaker fences or manages the wrong one.',
  remedy: 'Give each node a name of its own, and each link of each node an address of its own.',
  source: 'corosync.conf(5), nodelist; pcs, NODE_NAMES_DUPLICATION and NODE_ADDRESSES_DUPLICATION',
  message: ({ node, what, value, other }) => (node === other ? `${node} has the ${what} ${value} on two links` : `${what} ${value} of ${node} is that of ${other}`),
  examples: [
    { bad: cluster({ beta: { name: 'alpha' } }), good: cluster() },
    { bad: cluster({ beta: { ring0_addr: '192.0.2.1' } }), good: cluster() },
    { bad: cluster({ alpha: { ring1_addr: '192.0.2.1' } }), good: cluster() },
  ],
  visit: {
    set({ effective }, context) {
      const first = new Map<string, { readonly node: string; readonly place: Place }>()
      const tell = (what: string, mark: string, value: string, path: string, node: string): void => {
        const place = placeOf(effective, path, 'value')
        if (!place) return
        const other = first.get(`${what} ${mark}`)
        if (!other) {
          first.set(`${what} ${mark}`, { node, place })
          return
        }
        context.report(place, { data: { node, what, value, other: other.node }, related: [related(other.place, 'first used here')] })
      }
      for (const node of effective.nodes) {
        const name = nodeName(node)
        if (node.name) tell('name', node.name, node.name, `${node.path}.name`, name)
        for (const { address, path } of node.addresses) {
          if (address !== '' && !isLoopback(address)) tell('address', sameAddress(address), address, path, name)
        }
      }
    },
  },
})
