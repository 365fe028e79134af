import * as z from 'zod/mini'
import { type Tree, wordText } from '../syntax/index.ts'
import type { Keyword } from './about.ts'
import { listWords } from './listing.ts'
import { bare, type Word } from './word.ts'

export type Schema<T = unknown> = z.ZodMiniType<T, unknown>

/**
 * Reads and writes the words of one value. A value owns all words it is given, so how many there may be is
 * its own business. It never looks at its neighbours: what depends on other statements is a rule.
 */
export interface Value<T> {
  /** Completes "expected …" in a message: `yes or no`, `a port number, 1 to 65535`. */
  readonly expected: string
  readonly values?: readonly string[]
  /** The value; a list may report single words that are wrong and go on. */
  read(tree: Tree, from: number, to: number, report?: (misfit: Misfit) => void): T | Misfit
  write(value: T): readonly Word[]
  /** What a list is that a hand-written model leaves out. */
  start?(): T
  schema(): Schema<T>
}

/** A list whose items have keywords of their own: an option list. */
export interface ItemsValue<T> extends Value<T[]> {
  readonly keywords: readonly Keyword[]
}

/** What a value reads: the public types are generated from it. @public */
export type ValueOf<V> = V extends Value<infer T> ? T : never

/** Words that are no such value. */
export class Misfit {
  readonly code: string
  readonly data: Readonly<Record<string, string | number>>
  /** The words at fault; without them the whole value. */
  readonly from: number | undefined
  readonly to: number | undefined
  constructor(code: string, data: Readonly<Record<string, string | number>> = {}, from?: number, to?: number) {
    this.code = code
    this.data = data
    this.from = from
    this.to = to
  }
}

export interface Scalar<T> {
  readonly expected: string
  readonly values?: readonly string[]
  /** The value, or undefined when the text is none. */
  parse(text: string): T | undefined
  print(value: T): string
  schema(): Schema<T>
  /** Written without quotes whatever the dialect. */
  readonly bare?: boolean
}

/** A value of exactly one word. */
export function scalar<T>(spec: Scalar<T>): Value<T> {
  return {
    expected: spec.expected,
    ...(spec.values ? { values: spec.values } : {}),
    read(tree, from, to) {
      if (to - from !== 1) return new Misfit('wrong-arguments', { expected: spec.expected, count: to - from })
      const text = wordText(tree, from)
      return spec.parse(text) ?? new Misfit('invalid-value', { value: text, expected: spec.expected })
    },
    write: (value) => [spec.bare ? bare(spec.print(value)) : { text: spec.print(value) }],
    schema: spec.schema,
  }
}

/** Any one word; `allowed` says what the dialect can write back. */
export function text(expected: string, allowed: (value: string) => boolean = () => true): Value<string> {
  return scalar({
    expected,
    parse: (value) => (allowed(value) ? value : undefined),
    print: (value) => value,
    schema: () => z.string().check(z.refine(allowed, { error: `not writable as ${expected}` })),
  })
}

/** Decimal digits within bounds. */
export function integer(bounds: { min?: number; max?: number; expected?: string } = {}): Value<number> {
  const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = bounds
  const range =
    bounds.min !== undefined && bounds.max !== undefined
      ? `, ${min} to ${max}`
      : bounds.min !== undefined
        ? `, at least ${min}`
        : bounds.max !== undefined
          ? `, at most ${max}`
          : ''
  return scalar({
    expected: `${bounds.expected ?? 'a whole number'}${range}`,
    bare: true,
    parse(value) {
      if (!/^[+-]?\d{1,15}$/.test(value)) return undefined
      const number = Number(value)
      return number >= min && number <= max ? number + 0 : undefined
    },
    print: (value) => String(value),
    schema: () => z.int().check(z.gte(min), z.lte(max)),
  })
}

/** The value of the first word, where the daemon does not look at those behind it. */
export function first<T>(value: Value<T>): Value<T> {
  return {
    ...value,
    read(tree, from, to, report) {
      if (to - from > 1) report?.(new Misfit('surplus', { count: to - from - 1 }, from + 1, to))
      return value.read(tree, from, Math.min(from + 1, to), report)
    },
  }
}

/** One of a few words, told apart by case. */
export function oneOf<const Words extends readonly string[]>(words: Words): Value<Words[number]> {
  const known = new Set<string>(words)
  return scalar<Words[number]>({
    expected: listWords(words),
    values: words,
    bare: true,
    parse: (value) => (known.has(value) ? value : undefined),
    print: (value) => value,
    schema: () => z.enum(words as unknown as [string, ...string[]]) as unknown as Schema<Words[number]>,
  })
}
