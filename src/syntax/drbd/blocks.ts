import { keywordAt } from '../keywords.ts'
import { NodeFlag, ROOT } from '../tree.ts'
import { type DrbdGrammar, type DrbdScope, DrbdTag, drbdScope } from './grammar.ts'
import { DrbdTokens, Kind } from './tokens.ts'

/** A real file nests five deep; looking further out for the block that a statement belongs to would cost too much. */
const OUTWARD_LIMIT = 8

const NOTHING = drbdScope({ kind: 'statements', keywords: new Map() })

/** Keeps the blocks around a place, and finds out by keywords and columns which of them lacks its brace. */
export class DrbdBlocks extends DrbdTokens {
  protected readonly grammar: DrbdGrammar
  /** The column at which the statement at hand begins its line; -1 where something stands before it. */
  protected openerColumn = -1
  /** Open blocks: what they hold, and the column of the line on which each was opened, -1 where it is no telling one. */
  private readonly scopes: DrbdScope[] = []
  private readonly columns: number[] = []
  protected scope: DrbdScope
  private column = -1
  /** Blocks of unknown keywords around this place: what is in there drbdadm never sees. */
  private lost = 0
  /** A block that was closed by a brace on the column of an outer one. */
  private suspect = -1

  constructor(text: string, grammar: DrbdGrammar) {
    super(text)
    this.grammar = grammar
    this.scope = grammar.root
  }

  protected fault(code: string, start: number, end: number, data?: Readonly<Record<string, string | number>>): void {
    if (this.lost === 0) this.out.fault(code, start, end, data ? { data } : {})
  }

  protected strayToken(code: string): void {
    this.fault(code, this.start, this.end)
    this.next()
  }

  /** Whether the keyword at hand cannot stand here but in a block further out, on whose column it stands. */
  protected isOutOfPlace(): boolean {
    if (!this.first || this.kind !== Kind.word || this.lost > 0 || this.scopes.length === 0) return false
    if (this.column === -1 || this.start - this.lineStart > this.column) return false
    const word = this.text.slice(this.start, this.end)
    return !this.scope.keywords.has(word) && this.isLegalOutside(word)
  }

  protected isLegalOutside(word: string): boolean {
    const { scopes } = this
    for (let i = scopes.length - 1; i >= Math.max(0, scopes.length - OUTWARD_LIMIT); i--) if (scopes[i]!.keywords.has(word)) return true
    return false
  }

  /** Of a statement that is unknown anyhow nothing more needs to be told. */
  protected missingSemicolon(end: number, keyword: string, isTold = false): void {
    const { out, scope } = this
    out.flag(NodeFlag.damaged)
    if (!isTold && (scope.kind === 'entries' || scope.keywords.has(keyword))) this.fault('missing-semicolon', end, end, { node: out.top })
    out.leave(end)
  }

  /** Ends the innermost block without its brace, because what follows belongs further out. */
  protected leaveBlock(): void {
    const { out, previousEnd } = this
    out.flag(NodeFlag.unclosed | NodeFlag.damaged)
    this.fault('missing-brace', previousEnd, previousEnd, { node: out.top })
    this.leave(previousEnd, previousEnd)
  }

  private enter(scope: DrbdScope | undefined): void {
    this.scopes.push(this.scope)
    this.columns.push(this.column)
    this.scope = scope ?? NOTHING
    this.column = this.openerColumn
    if (!scope) this.lost++
  }

  private leave(bodyEnd: number, end: number): void {
    const { out } = this
    out.bodyEnd(bodyEnd)
    out.leave(end)
    if (this.scope === NOTHING && this.lost > 0) this.lost--
    this.scope = this.scopes.pop()!
    this.column = this.columns.pop()!
  }

  protected closeBrace(): void {
    if (this.scopes.length === 0) {
      this.strayToken('surplus-brace')
      return
    }
    const column = this.start - this.lineStart
    if (this.first && this.column !== -1 && this.lost === 0) {
      if (column > this.column && this.isSurplus()) {
        this.strayToken('surplus-brace')
        return
      }
      if (column < this.column && this.suspect === -1) this.suspect = this.out.top
    }
    this.leave(this.start, this.end)
    this.next()
  }

  /** Whether what follows this brace belongs into the block that it would close, and nowhere else. */
  private isSurplus(): boolean {
    const behind = this.peek()
    if (behind.kind !== Kind.word || !behind.first) return false
    const word = this.text.slice(behind.start, behind.end)
    return this.scope.keywords.has(word) && !this.scopes.at(-1)!.keywords.has(word)
  }

  protected nameless(): void {
    const { out } = this
    this.fault('nameless-block', this.start, this.end)
    this.openerColumn = this.first ? this.start - this.lineStart : -1
    out.node(DrbdTag.statement, this.start)
    out.flag(NodeFlag.damaged | NodeFlag.ignored)
    this.openBody(undefined)
  }

  /** What a block holds by its keyword. */
  protected blockAt(start: number, end: number): DrbdScope | undefined {
    return keywordAt(this.scope.blocks, this.codes, start, end) ?? this.scope.otherwise
  }

  protected openBody(scope: DrbdScope | undefined): void {
    this.out.body(this.end)
    this.enter(scope)
    this.next()
  }

  /** Blocks without an end. Only what drbdadm accepts so is no fault of the syntax. */
  protected endOfFile(): void {
    const { out, previousEnd: end } = this
    if (out.top !== ROOT) {
      const isTaken = this.scopes.length === 1 && this.scope.endsWithFile === true
      const node = this.suspect === -1 ? out.top : this.suspect
      this.fault(isTaken ? 'ended-by-file' : 'unclosed', end, end, { node })
    }
    while (out.top !== ROOT) {
      out.flag(NodeFlag.unclosed)
      out.bodyEnd(end)
      out.leave(end)
    }
  }
}
