import type { View } from './view.ts'

/** One node of the cluster as corosync counts them. */
export interface EffectiveNode {
  /** Its place in the list, from 0: `nodelist.node.0` in the configuration map. */
  readonly position: number
  readonly path: string
  readonly nodeid?: number
  readonly name?: string
  readonly quorumVotes: number
  /** In the order of their links. */
  readonly addresses: readonly { readonly link: number; readonly address: string; readonly path: string }[]
}

const NODE = /^nodelist\.node\.(\d+)\.(.+)$/
const RING = /^ring[\t-\r ]*\+?(\d+)_addr$/

export function nodesOf(view: View): EffectiveNode[] {
  const positions = new Map<number, { link: number; address: string; path: string }[]>()
  for (const [path, { value, type }] of view.map.entries) {
    const match = NODE.exec(path)
    if (!match) continue
    const position = Number(match[1])
    const addresses = positions.get(position) ?? []
    positions.set(position, addresses)
    const ring = RING.exec(match[2]!)
    if (ring && type === 'str') addresses.push({ link: Number(ring[1]), address: value, path })
  }
  return [...positions].sort(([a], [b]) => a - b).map(([position, addresses]) => nodeAt(view, position, addresses))
}

function nodeAt(view: View, position: number, addresses: { link: number; address: string; path: string }[]): EffectiveNode {
  const path = `nodelist.node.${position}`
  const nodeid = view.number(`${path}.nodeid`)
  const name = view.text(`${path}.name`)
  const node: EffectiveNode = {
    position,
    path,
    ...(nodeid === undefined ? {} : { nodeid }),
    ...(name === undefined ? {} : { name }),
    quorumVotes: view.number(`${path}.quorum_votes`) ?? 1,
    addresses: addresses.sort((a, b) => a.link - b.link),
  }
  view.remember(node, 'name', view.entry(`${path}.name`))
  view.remember(node, 'nodeid', view.entry(`${path}.nodeid`, 'u32'))
  view.remember(node, 'quorumVotes', view.entry(`${path}.quorum_votes`, 'u32'))
  for (const ring of node.addresses) {
    view.remember(ring, 'address', view.entry(ring.path))
    view.remember(node, 'addresses', view.entry(ring.path))
  }
  return node
}
