import type { MapEntry } from '../cmap.ts'
import { node } from '../model/nodelist.ts'
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

const BEGIN = 'nodelist.node.'
/** corosync refuses links beyond this one. */
export const LAST_LINK = 7
/** Read with sscanf: leading zeros and a sign do not matter. */
const RING = /^ring[\t-\r ]*\+?(\d+)_addr$/

interface Draft {
  readonly position: number
  readonly path: string
  nodeid?: number
  name?: string
  quorumVotes: number
  readonly addresses: { link: number; address: string; path: string }[]
}

export function nodesOf(view: View): EffectiveNode[] {
  const drafts = new Map<number, Draft>()
  let last: Draft | undefined
  for (const entry of view.map.entries.values()) {
    const at = entry.ofNode === undefined ? written(entry.path) : entry
    if (at?.ofNode === undefined || at.key === undefined) continue
    if (last?.position !== at.ofNode) {
      last = drafts.get(at.ofNode) ?? { position: at.ofNode, path: `${BEGIN}${at.ofNode}`, quorumVotes: 1, addresses: [] }
      drafts.set(at.ofNode, last)
    }
    take(last, at.key, entry)
  }
  const nodes = [...drafts.values()].sort((a, b) => a.position - b.position)
  for (const found of nodes) {
    if (found.addresses.some(({ link }, i) => i > 0 && link < found.addresses[i - 1]!.link)) found.addresses.sort((a, b) => a.link - b.link)
    view.known(found, found.path, node)
  }
  return nodes
}

/** A key of a node that is written with its path, outside all sections. */
function written(path: string): Pick<MapEntry, 'ofNode' | 'key'> | undefined {
  if (!path.startsWith(BEGIN)) return undefined
  const dot = path.indexOf('.', BEGIN.length)
  const position = dot === -1 ? Number.NaN : Number(path.slice(BEGIN.length, dot))
  return Number.isInteger(position) ? { ofNode: position, key: path.slice(dot + 1) } : undefined
}

function take(draft: Draft, key: string, { type, value, path }: MapEntry): void {
  if (type === 'u32') {
    if (key === 'nodeid') draft.nodeid = Number(value)
    else if (key === 'quorum_votes') draft.quorumVotes = Number(value)
  } else if (key === 'name') draft.name = value
  else {
    const link = key.startsWith('ring') ? RING.exec(key)?.[1] : undefined
    if (link !== undefined && Number(link) <= LAST_LINK) draft.addresses.push({ link: Number(link), address: value, path })
  }
}
