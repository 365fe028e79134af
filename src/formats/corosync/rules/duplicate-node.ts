import { packIPv4 } from '../../../vocabulary/index.ts'
import { isLoopback, sameAddress } from '../addresses.ts'
import type { CorosyncEffective, EffectiveNode } from '../effective/index.ts'
import { cluster } from '../example.ts'
import { placeOf, related } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { nodeName } from '../settings.ts'

/** Something that is one node's alone, and where it is written. */
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
  message: ({ node, what, value, other, others }) =>
    `${node === other ? `${node} has the ${what} ${value} on two links` : `${node} has the ${what} ${value} of ${other}`}${others === 0 ? '' : ', and more that is the same'}`,
  examples: [
    { bad: cluster({ beta: { name: 'alpha' } }), good: cluster() },
    { bad: cluster({ beta: { ring0_addr: '192.0.2.1' } }), good: cluster() },
    { bad: cluster({ alpha: { ring1_addr: '192.0.2.1' } }), good: cluster() },
    { bad: cluster({ beta: { name: 'alpha', ring0_addr: '192.0.2.1', ring1_addr: '198.51.100.1' } }), good: cluster() },
  ],
  visit: {
    set({ effective }, context) {
      for (const pairs of shared(effective.nodes)) {
        const [{ own, other }] = pairs as [Pair]
        context.report(placeOf(effective, own.path, 'value')!, {
          data: {
            node: calledIn(own, other),
            what: own.what,
            value: own.value,
            other: calledIn(other, own),
            others: pairs.length - 1,
          },
          related: pairs.flatMap((pair, i) => [
            ...(i === 0 ? [] : [placeIn(effective, pair.own, `${pair.own.what} of ${calledIn(pair.own, pair.other)}`)]),
            placeIn(effective, pair.other, `${nodeName(pair.other.node)} has this ${pair.other.what} first`),
          ]),
        })
      }
    },
  },
})

/** A node beside another one: by its name, where that is not the name of both. */
function calledIn({ node }: Mark, { node: other }: Mark): string {
  if (node.name && (node === other || node.name !== other.name)) return node.name
  return node.nodeid ? `the node with nodeid ${node.nodeid}` : `node ${node.position + 1} of the list`
}

interface Pair {
  readonly own: Mark
  readonly other: Mark
}

/** What nodes have of earlier ones, by the two nodes. */
function shared(nodes: readonly EffectiveNode[]): Iterable<readonly Pair[]> {
  if (areApart(nodes)) return []
  const names = new Map<string, Mark>()
  const addresses = new Map<string, Mark>()
  const found = new Map<string, Pair[]>()
  const note = (first: Map<string, Mark>, key: string, own: Mark): void => {
    const other = first.get(key)
    if (!other) {
      first.set(key, own)
      return
    }
    const both = `${own.node.position} ${other.node.position}`
    const pairs = found.get(both)
    if (pairs) pairs.push({ own, other })
    else found.set(both, [{ own, other }])
  }
  for (const node of nodes) {
    if (node.name) note(names, node.name, { what: 'name', value: node.name, path: `${node.path}.name`, node })
    for (const { address, path } of node.addresses) {
      if (address !== '' && !isLoopback(address)) note(addresses, sameAddress(address), { what: 'address', value: address, path, node })
    }
  }
  return found.values()
}

/** Most clusters: looking whether anything comes again takes less than keeping where each is. */
function areApart(nodes: readonly EffectiveNode[]): boolean {
  const names = new Set<string>()
  const addresses = new Set<string | number>()
  for (const { name, addresses: own } of nodes) {
    if (name && names.size === names.add(name).size) return false
    for (const { address } of own) {
      if (address === '' || isLoopback(address)) continue
      const mark = sameAddress(address)
      const packed = packIPv4(mark)
      if (addresses.size === addresses.add(packed === -1 ? mark : packed | 0).size) return false
    }
  }
  return true
}

const placeIn = (effective: CorosyncEffective, { path }: Mark, message: string) => related(placeOf(effective, path, 'value')!, message)
