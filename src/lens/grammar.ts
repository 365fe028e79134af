/** What the grammars in `grammars/` are written against. */

/** Every terminal is the kind of a piece; the pieces themselves come from `phrase`. */
export const lexer = {
  has: (_kind: string) => true,
  next: () => undefined as { value: unknown; [key: string]: unknown } | undefined,
  save: () => ({}),
  reset: () => {},
  formatError: () => '',
}

/** A piece as a grammar's rule sees it. */
export interface Token {
  readonly offset: number
}

export type Texts = readonly string[]

export const textOf = (token: Token, texts: Texts): string => texts[token.offset]!
export const numberOf = (token: Token, texts: Texts): number => Number(texts[token.offset])
