/** What a keyword opens, or how its words are read. */
export interface ScopeKeyword {
  readonly keyword: string
  /** `quoted` words are grouped by either kind of quote, and escapes count: scripts and patterns. */
  readonly kind: 'plain' | 'quoted' | 'block'
  /** The inside of a block, asked for when one is met: blocks may contain each other. */
  readonly inner?: () => KeepalivedScope
}

/** The keywords that may stand in one place, found without taking the text apart. */
export interface KeepalivedScope {
  /** Statements here are entries without a keyword: addresses, names. */
  readonly list: boolean
  /** Every word is an entry of its own. */
  readonly each: boolean
  /** An open table by hash; its size is a power of two. */
  readonly table: readonly (ScopeKeyword | undefined)[]
  readonly hashes: Int32Array
}

export interface ScopeOptions {
  readonly list?: boolean
  readonly each?: boolean
}

export function keepalivedScope(keywords: readonly ScopeKeyword[], { list = false, each = false }: ScopeOptions = {}): KeepalivedScope {
  let size = 4
  while (size < keywords.length * 3) size *= 2
  const table = new Array<ScopeKeyword | undefined>(size).fill(undefined)
  const hashes = new Int32Array(size)
  for (const keyword of keywords) {
    const hash = hashOf(keyword.keyword, 0, keyword.keyword.length)
    let slot = slotOf(hash) & (size - 1)
    while (table[slot] !== undefined) slot = (slot + 1) & (size - 1)
    table[slot] = keyword
    hashes[slot] = hash
  }
  return { list, each, table, hashes }
}

const slotOf = (hash: number): number => hash ^ (hash >>> 12)

/** Five of its characters tell a word from most others, however long it is. */
function hashOf(text: string, start: number, end: number): number {
  const length = end - start
  let hash = length
  for (let i = 0; i < 5; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(start + ((i * (length - 1)) >> 2))) | 0
  return hash
}

/** The keyword that stands in `text` from `start` to `end`, if it is one of the scope's. */
export function keywordAt(scope: KeepalivedScope, text: string, start: number, end: number): ScopeKeyword | undefined {
  const { table, hashes } = scope
  const hash = hashOf(text, start, end)
  const mask = hashes.length - 1
  for (let slot = slotOf(hash) & mask; ; slot = (slot + 1) & mask) {
    const found = table[slot]
    if (found === undefined) return undefined
    if (hashes[slot] === hash && found.keyword.length === end - start && text.startsWith(found.keyword, start)) return found
  }
}
