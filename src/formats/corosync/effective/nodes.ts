import { appended } from '../../../lens/index.ts'
import type { MapEntry } from '../cmap.ts'
import { NODE_PATH } from '../counted.ts'
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

/** corosync refuses links beyond this one. */
export const LAST_LINK = 7
/** Read with sscanf: leading zeros and a sign do not matter. */
const RING = /^ring[\t-\r ]*\+?(\d+)_addr$/

/** The length of `ring0_addr`. */
const PLAIN = 10

interface Draft {
  readonly position: number
  readonly path: string
  nodeid?: number
  name?: string
  quorumVotes: number
  addresses: { link: number; address: string; path: string }[]
}

export function nodesOf(view: View): EffectiveNode[] {
  const drafts = new Map<number, Draft>()
  let last: Draft | undefined
  let prefix = ''
  for (const entry of view.map.forNodes()) {
    const at = entry.ofNode === undefined ? written(entry.path) : entry
    if (at?.ofNode === undefined || at.key === undefined) continue
    if (last?.position !== at.ofNode) {
      last = drafts.get(at.ofNode) ?? { position: at.ofNode, path: `${NODE_PATH}${at.ofNode}`, quorumVotes: 1, addresses: [] }
      drafts.set(at.ofNode, last)
      prefix = `${last.path}.`
    }
    take(last, at.key, entry, prefix)
  }
  const nodes = [...drafts.values()].sort((a, b) => a.position - b.position)
  for (const found of nodes) {
    if (found.addresses.some(({ link }, i) => i > 0 && link < found.addresses[i - 1]!.link)) found.addresses.sort((a, b) => a.link - b.link)
  }
  view.knownAll(nodes, node)
  return nodes
}

/** A key of a node that is written with its path, outside all sections. */
function written(path: string): Pick<MapEntry, 'ofNode' | 'key'> | undefined {
  if (!path.startsWith(NODE_PATH)) return undefined
  const dot = path.indexOf('.', NODE_PATH.length)
  const position = dot === -1 ? Number.NaN : Number(path.slice(NODE_PATH.length, dot))
  return Number.isInteger(position) ? { ofNode: position, key: path.slice(dot + 1) } : undefined
}

function take(draft: Draft, key: string, entry: MapEntry, prefix: string): void {
  const { type, value } = entry
  if (type === 'u32') {
    if (key === 'nodeid') draft.nodeid = Number(value)
    else if (key === 'quorum_votes') draft.quorumVotes = Number(value)
  } else if (key === 'name') draft.name = value
  else {
    const link = linkOf(key)
    if (link === undefined || link > LAST_LINK) return
    const path = entry.ofNode === undefined ? entry.path : prefix + key
    draft.addresses = appended(draft.addresses, { link, address: value, path })
  }
}

/** The link that a key gives an address on. */
function linkOf(key: string): number | undefined {
  if (!key.startsWith('ring')) return undefined
  const digit = key.charCodeAt(4) - 48
  if (key.length === PLAIN && digit >= 0 && digit <= 9 && key.endsWith('_addr')) return digit
  const written = RING.exec(key)?.[1]
  return written === undefined ? undefined : Number(written)
}
