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

/** Some properties of the object that a phrase of options is read into. */
export type Part = (texts: Texts) => Readonly<Record<string, unknown>>
/** What a rule's own result is: nearley hands its parts over without types. */
type Results = readonly unknown[]

export const none = (): Part => () => ({})
export const merged = (parts: Results): Part => {
  const [before, next] = parts as readonly [Part, Part]
  // What the first part yields belongs to nobody else.
  return (texts) => Object.assign(before(texts), next(texts))
}
/** An option alone; its piece's text is the property's name. */
export const flagged = (parts: Results): Part => {
  const [option] = parts as readonly [Token]
  return (texts) => ({ [textOf(option, texts)]: true })
}
/** An option with its value, which is the last part. */
export const named = (parts: Results): Part => {
  const [option] = parts as readonly [Token]
  const value = parts.at(-1) as (texts: Texts) => unknown
  return (texts) => ({ [textOf(option, texts)]: value(texts) })
}
export const asText = (parts: Results): ((texts: Texts) => string) => {
  const [token] = parts as readonly [Token]
  return (texts) => textOf(token, texts)
}
export const asNumber = (parts: Results): ((texts: Texts) => number) => {
  const [token] = parts as readonly [Token]
  return (texts) => numberOf(token, texts)
}
