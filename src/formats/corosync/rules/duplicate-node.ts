import { isLoopback, sameAddress } from '../addresses.ts'
import type { CorosyncEffective, EffectiveNode } from '../effective/index.ts'
import { cluster } from '../example.ts'
import { placeOf, related } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { nodeName } from '../settings.ts'

/** Something that is one node's alone. */
interface Mark {
  readonly what: 'name' | 'address'
  readonly value: string
  readonly path: string
  readonly node: EffectiveNode
}

export const rule = corosyncRule({
  id: 'corosync/duplicate-node',
  effect: 'unsafe',
  severity: 'error',
  summary: 'One name or address twice in the nodelist.',
  reason:
    'corosync starts and says nothing. Packets for the one node reach the other, so one of the two never joins; with one name for two nodes Pacemaker fences or manages the wrong one.',
  remedy: 'Give each node a name of its own, and each link of each node an address of its own.',
  source: 'corosync.conf(5), nodelist; pcs, NODE_NAMES_DUPLICATION and NODE_ADDRESSES_DUPLICATION',
  message: ({ position, what, value, other, others }) =>
    `${position === other ? `node ${position} has the ${what} ${value} on two links` : `node ${position} has the ${what} ${value} of node ${other}`}${others === 0 ? '' : ', and more that is the same'}`,
  examples: [
    { bad: cluster({ beta: { name: 'alpha' } }), good: cluster() },
    { bad: cluster({ beta: { ring0_addr: '192.0.2.1' } }), good: cluster() },
    { bad: cluster({ alpha: { ring1_addr: '192.0.2.1' } }), good: cluster() },
    { bad: cluster({ beta: { name: 'alpha', ring0_addr: '192.0.2.1', ring1_addr: '198.51.100.1' } }), good: cluster() },
  ],
  visit: {
    set({ effective }, context) {
      const first = new Map<string, Mark>()
      for (const node of effective.nodes) {
        const twice = new Map<EffectiveNode, { readonly own: Mark; readonly other: Mark }[]>()
        for (const own of marksOf(node)) {
          const key = `${own.what} ${own.what === 'name' ? own.value : sameAddress(own.value)}`
          const other = first.get(key)
          if (other) twice.set(other.node, [...(twice.get(other.node) ?? []), { own, other }])
          else first.set(key, own)
        }
        for (const [{ position }, pairs] of twice) {
          const { own } = pairs[0]!
          context.report(placeOf(effective, own.path, 'value')!, {
            data: { position: node.position + 1, what: own.what, value: own.value, other: position + 1, others: pairs.length - 1 },
            related: pairs.flatMap((pair, i) => [
              ...(i === 0 ? [] : [placeIn(effective, pair.own, `${pair.own.what} of node ${node.position + 1}`)]),
              placeIn(effective, pair.other, `${nodeName(pair.other.node)} has this ${pair.other.what} first`),
            ]),
          })
        }
      }
    },
  },
})

const marksOf = (node: EffectiveNode): Mark[] => [
  ...(node.name ? [{ what: 'name' as const, value: node.name, path: `${node.path}.name`, node }] : []),
  ...node.addresses.flatMap(({ address, path }) =>
    address === '' || isLoopback(address) ? [] : [{ what: 'address' as const, value: address, path, node }],
  ),
]

const placeIn = (effective: CorosyncEffective, { path }: Mark, message: string) => related(placeOf(effective, path, 'value')!, message)
