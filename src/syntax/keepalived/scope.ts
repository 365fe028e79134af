import { type Keywords, keywordTable } from '../keywords.ts'

/** What a keyword opens, or how its words are read. */
export interface ScopeKeyword {
  readonly keyword: string
  /** `quoted` words are grouped by either kind of quote, and escapes count: scripts and patterns. */
  readonly kind: 'plain' | 'quoted' | 'block'
  /** The inside of a block, asked for when one is met: blocks may contain each other. */
  readonly inner?: () => KeepalivedScope
}

/** What may stand in one place. */
export interface KeepalivedScope {
  /** Statements here are entries without a keyword: addresses, names. */
  readonly list: boolean
  /** Every word is an entry of its own. */
  readonly each: boolean
  readonly keywords: Keywords<ScopeKeyword>
}

export interface ScopeOptions {
  readonly list?: boolean
  readonly each?: boolean
}

export function keepalivedScope(keywords: readonly ScopeKeyword[], { list = false, each = false }: ScopeOptions = {}): KeepalivedScope {
  return { list, each, keywords: keywordTable(keywords.map((known) => [known.keyword, known])) }
}
