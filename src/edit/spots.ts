import type { HeadList, Raw } from '../lens/index.ts'
import { firstChild, nextSibling, type Tree } from '../syntax/index.ts'

/** Where a statement belongs. */
export interface Spot {
  readonly parent: number
  /** The statement it follows, or -1. */
  readonly after: number
  /** The statement it precedes, or -1; with neither it is the first of its block. */
  readonly before: number
  /** The statement whose layout to follow; -1 for none. */
  readonly like: number
}

/** The statements wanted in one block, and which nodes stay for them. */
export interface Wanted {
  readonly raws: readonly Raw[]
  /** The node that stays for each statement; -1 for one that is new or moves. */
  readonly staying: readonly number[]
  readonly isApart: (raw: Raw) => boolean
  readonly inHead?: HeadList | undefined
}

/**
 * Finds for each statement its place: behind the one before it in its list, else before the one behind it,
 * else by the order of fields. Neighbours are found for all in two passes.
 */
export function findSpots(tree: Tree, nodes: readonly number[], { raws, staying, isApart, inHead }: Wanted): (index: number) => Spot {
  const apart = raws.map(isApart)
  const heads = raws.map((raw) => inHead?.wants(raw) ?? false)
  const size = raws.length
  const inList = { previous: fill(size), next: fill(size) }
  const inBlock = { previous: fill(size), next: fill(size) }
  const scan = (from: number, step: 1 | -1, list: Int32Array, block: Int32Array): void => {
    const byField = new Map<string, number>()
    let statement = -1
    let set = -1
    let head = -1
    for (let i = from; i >= 0 && i < size; i += step) {
      // Unknown statements are one list of both kinds; those that stand behind all others are a list of their own.
      const field = `${raws[i]!.origin.field}${apart[i] ? ' apart' : ''}${raws[i]!.last ? ' last' : ''}${heads[i] ? ' head' : ''}`
      list[i] = byField.get(field) ?? -1
      // Blocks follow statements, never the other way round: below a header without an end a statement would be the block's.
      block[i] = heads[i] ? head : apart[i] ? (step === 1 && set === -1 ? statement : set) : statement
      const node = staying[i]!
      if (node === -1) continue
      byField.set(field, node)
      if (heads[i]) head = node
      else if (apart[i]) set = node
      else statement = node
    }
  }
  scan(0, 1, inList.previous, inBlock.previous)
  scan(size - 1, -1, inList.next, inBlock.next)
  const firstApart = Math.min(...staying.filter((node, i) => node !== -1 && apart[i]), Number.POSITIVE_INFINITY)
  const behind = (node: number): Spot => ({ parent: tree.parent[node]!, after: node, before: -1, like: node })
  const ahead = (node: number): Spot => ({ parent: tree.parent[node]!, after: -1, before: node, like: node })
  const atEnd = (): Spot => {
    const parent = nodes.at(-1)!
    const last = lastChild(tree, parent)
    return last === -1 || inHead?.has(tree, last) ? { parent, after: -1, before: -1, like: -1 } : behind(last)
  }
  return (index) => {
    if (inList.previous[index] !== -1) return behind(inList.previous[index]!)
    if (inList.next[index] !== -1) return ahead(inList.next[index]!)
    if (raws[index]!.last) return atEnd()
    if (inBlock.previous[index] !== -1) return behind(inBlock.previous[index]!)
    if (inBlock.next[index] !== -1) return ahead(inBlock.next[index]!)
    if (heads[index]) return { parent: nodes.at(-1)!, after: -1, before: -1, like: -1 }
    if (!apart[index] && firstApart !== Number.POSITIVE_INFINITY) return ahead(firstApart)
    return atEnd()
  }
}

const fill = (size: number): Int32Array => new Int32Array(size).fill(-1)

function lastChild(tree: Tree, parent: number): number {
  let last = -1
  for (let child = firstChild(tree, parent); child !== -1; child = nextSibling(tree, child)) last = child
  return last
}

export function previousSibling(tree: Tree, node: number): number {
  let previous = -1
  for (let child = firstChild(tree, tree.parent[node]!); child !== -1 && child !== node; child = nextSibling(tree, child)) previous = child
  return previous
}
