import type { MapEntry } from './parser.ts'

/** Keys inside node{} are stored below this, with the number of the node. */
export const NODE_PATH = 'nodelist.node.'

/** A node with more keys is not looked through. */
const FEW = 32

/**
 * Which assignment counts for each path. Mostly a file is a list of nodes, each of which has a few keys together:
 * then these are found by their number, and no path is made for them.
 */
export class Counted {
  /** Every assignment in the order in which corosync makes them. */
  readonly assignments: readonly MapEntry[]
  /** What counts outside node{}; all there is where nodes are mixed up. */
  readonly others: ReadonlyMap<string, MapEntry>
  /** How many paths there are. */
  readonly size: number
  /** The first assignment of each node; undefined where nodes are mixed up. */
  private readonly starts: readonly (number | undefined)[] | undefined
  private all: ReadonlyMap<string, MapEntry> | undefined
  private first: ReadonlyMap<string, MapEntry> | undefined

  constructor(assignments: readonly MapEntry[]) {
    this.assignments = assignments
    const sorted = sortedOut(assignments)
    this.starts = sorted?.starts
    this.others = sorted?.others ?? this.entries
    this.size = this.others.size + (sorted?.ofNodes ?? 0)
  }

  /** What counts, by path. */
  get entries(): ReadonlyMap<string, MapEntry> {
    this.all ??= new Map(this.assignments.map((entry) => [entry.path, entry]))
    return this.all
  }

  /** What counts for a path. */
  get(path: string): MapEntry | undefined {
    if (!this.starts || !path.startsWith(NODE_PATH)) return this.others.get(path)
    const dot = path.indexOf('.', NODE_PATH.length)
    const position = dot === -1 ? undefined : positionIn(path, dot)
    return position === undefined ? undefined : this.ofNode(position, (key) => path.endsWith(key) && path.length === dot + 1 + key.length)
  }

  /** All that counts for nodes, with other entries in between, in the order in which paths are set first. */
  forNodes(): Iterable<MapEntry> {
    return this.starts ? this.assignments : this.entries.values()
  }

  /** The first key that is set directly below a path: `totem`, `nodelist.node.1`. */
  firstBelow(path: string): MapEntry | undefined {
    if (this.starts && path.startsWith(NODE_PATH)) {
      const position = positionIn(path, path.length)
      if (position !== undefined) return this.ofNode(position, (key) => !key.includes('.'))
      return firstEntries(this.entries).get(path)
    }
    this.first ??= firstEntries(this.others)
    return this.first.get(path)
  }

  private ofNode(position: number, isWanted: (key: string) => boolean): MapEntry | undefined {
    const { assignments } = this
    for (let i = this.starts?.[position] ?? assignments.length; assignments[i]?.ofNode === position; i++) {
      if (isWanted(assignments[i]!.key!)) return assignments[i]
    }
    return undefined
  }
}

/** Sorts entries by node; undefined where a node is written in several places, has one key twice, or very many. */
function sortedOut(assignments: readonly MapEntry[]) {
  const starts: (number | undefined)[] = []
  const others = new Map<string, MapEntry>()
  let last: number | undefined
  let start = 0
  let ofNodes = 0
  for (let i = 0; i < assignments.length; i++) {
    const entry = assignments[i]!
    const { ofNode } = entry
    if (ofNode === undefined) {
      const { path } = entry
      if (path.startsWith(NODE_PATH)) return undefined
      others.set(path, entry)
    } else {
      if (ofNode !== last) {
        if (starts[ofNode] !== undefined) return undefined
        starts[ofNode] = i
        start = i
      } else if (i - start >= FEW || isRepeated(assignments, start, i)) return undefined
      ofNodes++
    }
    last = ofNode
  }
  return { starts, others, ofNodes }
}

function isRepeated(assignments: readonly MapEntry[], start: number, at: number): boolean {
  const { key } = assignments[at]!
  for (let i = start; i < at; i++) if (assignments[i]!.key === key) return true
  return false
}

/** The number of a node in a path, as corosync writes it. */
function positionIn(path: string, end: number): number | undefined {
  const digits = path.slice(NODE_PATH.length, end)
  const position = Number(digits)
  return String(position) === digits && Number.isSafeInteger(position) && position >= 0 ? position : undefined
}

function firstEntries(entries: ReadonlyMap<string, MapEntry>): Map<string, MapEntry> {
  const first = new Map<string, MapEntry>()
  for (const [path, entry] of entries) {
    const section = path.slice(0, Math.max(path.lastIndexOf('.'), 0))
    if (!first.has(section)) first.set(section, entry)
  }
  return first
}
