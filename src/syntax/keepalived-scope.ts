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
  readonly keywords: ReadonlyMap<number, readonly ScopeKeyword[]>
}

export interface ScopeOptions {
  readonly list?: boolean
  readonly each?: boolean
}

export function keepalivedScope(keywords: readonly ScopeKeyword[], { list = false, each = false }: ScopeOptions = {}): KeepalivedScope {
  const byHash = new Map<number, ScopeKeyword[]>()
  for (const keyword of keywords) {
    const hash = hashOf(keyword.keyword, 0, keyword.keyword.length)
    const same = byHash.get(hash)
    if (same) same.push(keyword)
    else byHash.set(hash, [keyword])
  }
  return { list, each, keywords: byHash }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = end - start
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  return hash
}

/** The keyword that stands in `text` from `start` to `end`, if it is one of the scope's. */
export function keywordAt(scope: KeepalivedScope, text: string, start: number, end: number): ScopeKeyword | undefined {
  const found = scope.keywords.get(hashOf(text, start, end))
  if (found === undefined) return undefined
  for (const candidate of found) {
    if (candidate.keyword.length === end - start && text.startsWith(candidate.keyword, start)) return candidate
  }
  return undefined
}
