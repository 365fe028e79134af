import { type Keywords, keywordTable } from '../keywords.ts'

export const DrbdTag = { statement: 1, option: 2, skip: 3, entry: 4 } as const

/** What may stand in a block: data that a format derives from its lenses. */
export interface DrbdScope {
  /** Options take exactly one token as their value, whatever it is; entries are lists of any words. */
  readonly kind: 'statements' | 'options' | 'entries'
  /** Keywords that are legal here, with what their block holds where they have one. */
  readonly keywords: ReadonlyMap<string, DrbdScope | undefined>
  /** What the keywords open that open something. */
  readonly blocks: Keywords<DrbdScope>
  /** What a block of any other name holds; without it nothing in such a block is looked at. */
  readonly otherwise?: DrbdScope
  /** The end of the file closes this block without a complaint. */
  readonly endsWithFile?: boolean
}

/** A scope with its keywords made ready for looking up. */
export function drbdScope(scope: Omit<DrbdScope, 'blocks'>): DrbdScope {
  const blocks = [...scope.keywords].filter((entry): entry is [string, DrbdScope] => entry[1] !== undefined)
  return { ...scope, blocks: keywordTable(blocks) }
}

export interface DrbdGrammar {
  readonly root: DrbdScope
  /** Keywords that go on with a statement instead of beginning one, by the statement's own keyword. */
  readonly continues: ReadonlyMap<string, ReadonlySet<string>>
  /** Options that take every word up to the semicolon. */
  readonly lists: ReadonlySet<string>
}
