import nearley from 'nearley'

/** A piece of a phrase: what kind of piece, and where. */
export interface Piece {
  readonly kind: string
  readonly text: string
}

/** What a grammar's rule yields: a function from the pieces' texts to the value, so that one parse serves every phrase of its shape. */
export type Build<T> = (texts: readonly string[]) => T

export interface PhraseError {
  /** Index of the piece that cannot stand there; the piece count when the phrase ends too early. */
  readonly at: number
  /** What may stand there, in words. */
  readonly expected: readonly string[]
}

export interface Phrase<T> {
  /** The value, or where the phrase went wrong. */
  read(pieces: readonly Piece[]): { readonly value: T } | { readonly error: PhraseError }
  /** What may follow these pieces; for completion. */
  next(pieces: readonly Piece[]): readonly string[]
}

/** Shapes remembered per grammar; real files have a few dozen. */
const SHAPE_LIMIT = 2048

type Outcome<T> = { readonly build: Build<T> } | { readonly error: PhraseError }

/**
 * A nearley grammar over pieces. The pieces' kinds are the terminals; a piece whose kind is its text is
 * a literal. Results are kept by shape (the sequence of kinds), so nearley runs once per shape.
 */
export function phrase<T>(rules: nearley.CompiledRules, names: Readonly<Record<string, string>>): Phrase<T> {
  let grammar: nearley.Grammar | undefined
  const shapes = new Map<string, Outcome<T>>()
  const learn = (kinds: readonly string[]): Outcome<T> => {
    grammar ??= nearley.Grammar.fromCompiled(rules)
    return parseShape<T>(grammar, kinds, names)
  }
  return {
    read(pieces) {
      let shape = ''
      for (const { kind } of pieces) shape += `${kind} `
      let outcome = shapes.get(shape)
      if (!outcome) {
        if (shapes.size >= SHAPE_LIMIT) shapes.clear()
        outcome = learn(pieces.map(({ kind }) => kind))
        shapes.set(shape, outcome)
      }
      return 'build' in outcome ? { value: outcome.build(pieces.map(({ text }) => text)) } : outcome
    },
    next(pieces) {
      const outcome = learn([...pieces.map(({ kind }) => kind), '\0'])
      return 'error' in outcome && outcome.error.at === pieces.length ? outcome.error.expected : []
    },
  }
}

function parseShape<T>(grammar: nearley.Grammar, kinds: readonly string[], names: Readonly<Record<string, string>>): Outcome<T> {
  let at = -1
  const lexer: nearley.Lexer = {
    next() {
      at++
      const kind = kinds[at]
      return kind === undefined ? undefined : { type: kind, text: kind, value: String(at), offset: at }
    },
    save: () => ({}),
    reset: () => {},
    formatError: () => '',
  }
  const parser = new nearley.Parser(grammar, { lexer, keepHistory: true })
  try {
    parser.feed('')
  } catch {
    return { error: { at, expected: expectedAt(parser, at, names) } }
  }
  const build = parser.results[0] as Build<T> | undefined
  return build ? { build } : { error: { at: kinds.length, expected: expectedAt(parser, kinds.length, names) } }
}

interface State {
  readonly dot: number
  readonly rule: { readonly symbols: readonly unknown[] }
}

/** Terminals that the Earley column before `at` could scan. */
function expectedAt(parser: nearley.Parser, at: number, names: Readonly<Record<string, string>>): string[] {
  const table = (parser as unknown as { table: readonly { states: readonly State[] }[] }).table
  const found = new Set<string>()
  for (const { dot, rule } of table[at]?.states ?? []) {
    const symbol = rule.symbols[dot]
    if (typeof symbol !== 'object' || symbol === null) continue
    const { type, literal } = symbol as { type?: string; literal?: string }
    const kind = type ?? literal
    if (kind !== undefined) found.add(names[kind] ?? `'${kind}'`)
  }
  return [...found]
}

/** Splits a text into pieces by the first pattern that matches at each place; patterns are sticky. */
export function pieces(text: string, patterns: readonly (readonly [kind: string | undefined, pattern: RegExp])[]): Piece[] {
  const found: Piece[] = []
  for (let at = 0; at < text.length; ) {
    const match = matchAt(text, at, patterns)
    found.push(match)
    at += match.text.length
  }
  return found
}

function matchAt(text: string, at: number, patterns: readonly (readonly [kind: string | undefined, pattern: RegExp])[]): Piece {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    if (found) return { kind: kind ?? found, text: found }
  }
  const other = text.slice(at, at + 1)
  return { kind: other, text: other }
}
