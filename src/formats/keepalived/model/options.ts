import * as z from 'zod/mini'
import { bare, type Keyword, Misfit, type Value, type Word } from '../../../lens/index.ts'
import type { Phrase, Piece } from '../../../lens/phrase.ts'
import { type Tree, wordText } from '../../../syntax/index.ts'
import { byteLength } from '../../../text/index.ts'
import { isWritable, wordsOf } from '../written.ts'

/** One option of a line: a keyword that stands alone or has one value. */
export interface LineOption {
  readonly keyword: string
  readonly aliases?: readonly string[]
  /** The property; the keyword in camel case where it is left out. */
  readonly property?: string
  /** The terminal of the grammar that the keyword is; `flag` takes no value. */
  readonly kind: string
  readonly doc: string
  readonly expected?: string
  readonly min?: number
  readonly max?: number
  /** Longest value in bytes. */
  readonly bytes?: number
  readonly values?: readonly string[]
  /** Further check of a value's text. */
  readonly fits?: (text: string) => boolean
  readonly since?: string
  readonly deprecated?: string
  readonly replacedBy?: string
}

/** How the lines of one list are read and written. */
export interface LineShape<T> {
  readonly expected: string
  readonly options: readonly LineOption[]
  readonly phrase: Phrase<T>
  /** What a word is that is no option; `other` is none at all. */
  lead(text: string, isFirst: boolean): string
  /** What the value of an option is. */
  argument(text: string, option: LineOption): string
  /** Words that stand in front of a value: `lock`. */
  readonly marks?: readonly string[]
  /** A word that takes several others along, all of them one piece of its own kind. */
  readonly skipped?: { readonly word: string; length(tree: Tree, at: number, to: number): number }
}

export const propertyOf = ({ property, keyword }: LineOption): string =>
  property ?? keyword.replace(/^-/, '').replace(/[-_]([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** Options by each of their spellings. */
export function optionsByWord(options: readonly LineOption[]): ReadonlyMap<string, LineOption> {
  return new Map(options.flatMap((option) => [option.keyword, ...(option.aliases ?? [])].map((word) => [word, option] as const)))
}

/** Reads the words of a line by its grammar. A word that no option has is reported and left out, as keepalived does. */
export function lineReader<T>(shape: LineShape<T>): Value<T>['read'] {
  const byWord = optionsByWord(shape.options)
  const properties = new Map(shape.options.map((option) => [option, propertyOf(option)]))
  return (tree, from, to, report) => {
    const pieces: Piece[] = []
    const at: number[] = []
    let pending: LineOption | undefined
    for (let word = from; word < to; word++) {
      const text = wordText(tree, word)
      if (!pending && text === shape.skipped?.word) {
        const length = shape.skipped.length(tree, word, to)
        pieces.push({ kind: text, text: wordsOf(tree, word + 1, word + length).join(' ') })
        at.push(word)
        word += length - 1
        continue
      }
      if (pending && shape.marks?.includes(text)) {
        pieces.push({ kind: shape.argument(text, pending) === 'family' ? 'family' : text, text })
      } else if (pending) {
        const kind = shape.argument(text, pending)
        if (!isWithin(text, kind, pending))
          return new Misfit('invalid-value', { value: text, expected: expectedOf(pending) }, word, word + 1)
        pieces.push({ kind, text })
        pending = undefined
      } else {
        const option = byWord.get(text)
        const kind = option?.kind ?? shape.lead(text, word === from)
        if (kind === 'other' && pieces.length > 0) {
          report?.(
            new Misfit('unknown-option', { value: text, expected: shape.options.map(({ keyword }) => keyword).join(', ') }, word, word + 1),
          )
          continue
        }
        pieces.push({ kind, text: option ? properties.get(option)! : text })
        if (option && kind !== 'flag' && kind !== 'action') pending = option
      }
      at.push(word)
    }
    const read = shape.phrase.read(pieces)
    if ('value' in read) return read.value
    const word = at[read.error.at]
    const expected = read.error.expected.join(' or ') || shape.expected
    if (word === undefined) return new Misfit('wrong-arguments', { expected, count: to - from })
    return new Misfit('invalid-value', { value: wordText(tree, word), expected }, word, word + 1)
  }
}

const expectedOf = ({ expected = 'a value', min, max }: LineOption): string =>
  min === undefined || max === undefined ? expected : `${expected}, ${min} to ${max}`

function isWithin(text: string, kind: string, { min, max, bytes, values, fits }: LineOption): boolean {
  if (bytes !== undefined && byteLength(text) > bytes) return false
  if (values && !values.includes(text)) return false
  if (fits && !fits(text)) return false
  if (min === undefined || kind !== 'number') return true
  return Number(text) >= min && Number(text) <= (max ?? Number.MAX_SAFE_INTEGER)
}

/** An option's words. */
export function optionWords(option: LineOption, value: unknown): Word[] {
  if (value === undefined) return []
  if (option.kind === 'flag') return [bare(option.keyword)]
  return [bare(option.keyword), { text: String(value) }]
}

/** Words that mean something wherever they stand. */
const RESERVED = new Set(['lock', 'inet', 'inet6', 'nexthop'])

/** The schema of an option's value. */
export function optionSchema({ kind, bytes, min, max, values, fits }: LineOption): z.ZodMiniType {
  if (kind === 'flag') return z.optional(z.literal(true))
  if (kind === 'numeric' || kind === 'lockable') {
    return z.optional(z.int().check(z.gte(min ?? 0), z.lte(max ?? 4294967295)))
  }
  return z.optional(
    z
      .string()
      .check(
        z.refine(
          (text) =>
            isWritable(text) &&
            text !== '' &&
            !RESERVED.has(text) &&
            (bytes === undefined || byteLength(text) <= bytes) &&
            (!values || values.includes(text)) &&
            (!fits || fits(text)),
          { error: 'not writable here' },
        ),
      ),
  )
}

/** The catalogue's rows for the options of a line. */
export const optionKeywords = (options: readonly LineOption[]): Keyword[] =>
  options.map(({ keyword, aliases, kind, doc, expected = '', values, since, deprecated, replacedBy }) => ({
    keyword,
    context: [],
    doc,
    expected: kind === 'flag' ? '' : expected,
    ...(aliases ? { aliases } : {}),
    ...(values ? { values } : {}),
    ...(since === undefined ? {} : { since }),
    ...(deprecated === undefined ? {} : { deprecated }),
    ...(replacedBy === undefined ? {} : { replacedBy }),
  }))
