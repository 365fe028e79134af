import * as z from 'zod/mini'
import grammar from '../../../generated/grammars/keepalived-tracked.ts'
import { bare, type ItemsValue, type Macro, Misfit, type Value } from '../../../lens/index.ts'
import { type Piece, phrase } from '../../../lens/phrase.ts'
import { wordText } from '../../../syntax/index.ts'
import { isName } from '../written.ts'
import { whole } from './values.ts'

/** Something that an instance or a group tracks. */
export interface Tracked {
  name: string
  /** What a failure adds to the priority, or takes from it; 0 means FAULT. Absent: the weight of what is tracked. */
  weight?: number
  /** The weight counts the other way round; false says that it does not, against what is tracked. */
  reverse?: boolean
}

const trackedPhrase = phrase<Tracked>(grammar, { name: 'a name', number: 'a whole number' })

/** A line of a `track_*` block. */
function trackedValue(expected: string, limit: number, isInterface: boolean): Value<Tracked> {
  const value: Value<Tracked> = {
    expected: `${expected}, perhaps with weight ${-limit} to ${limit}`,
    read(tree, from, to, report) {
      const pieces: Piece[] = []
      for (let word = from; word < Math.min(to, from + 4); word++) {
        const text = wordText(tree, word)
        if (word === from && !isName(text)) return new Misfit('invalid-value', { value: text, expected: 'a name' }, word, word + 1)
        const kind = word === from ? 'name' : /^[+-]?\d{1,9}$/.test(text) ? 'number' : text
        if (kind === 'noreverse' && isInterface) return new Misfit('invalid-value', { value: text, expected: 'reverse' }, word, word + 1)
        if (kind === 'number' && Math.abs(Number(text)) > limit) {
          return new Misfit('invalid-value', { value: text, expected: `a weight, ${-limit} to ${limit}` }, word, word + 1)
        }
        pieces.push({ kind, text })
      }
      if (to - from > 4) report?.(new Misfit('surplus', { count: to - from - 4 }, from + 4, to))
      const read = trackedPhrase.read(pieces)
      if ('value' in read) return read.value
      const { at, expected: wanted } = read.error
      const found = pieces[at]
      if (!found) return new Misfit('wrong-arguments', { expected: wanted.join(' or '), count: to - from })
      return new Misfit('invalid-value', { value: found.text, expected: wanted.join(' or ') || 'nothing more' }, from + at, from + at + 1)
    },
    write: ({ name, weight, reverse }) => [
      { text: name },
      ...(weight === undefined ? [] : [bare('weight'), bare(String(weight))]),
      ...(weight === undefined || reverse === undefined ? [] : [bare(reverse ? 'reverse' : 'noreverse')]),
    ],
    schema: () =>
      z
        .strictObject({
          name: z.string().check(z.refine(isName, { error: 'not writable as a name' })),
          weight: z.optional(z.int().check(z.gte(-limit), z.lte(limit))),
          reverse: z.optional(isInterface ? z.literal(true) : z.boolean()),
        })
        .check(z.refine(({ weight, reverse }) => reverse === undefined || weight !== undefined, { error: 'reverse without a weight' })),
  }
  return value
}

const withRow = (value: Value<Tracked | Macro>, doc: string, values: string): ItemsValue<never> =>
  Object.assign(value, { keywords: [{ keyword: 'weight', context: [], doc, expected: values }] }) as never

const tracked = (expected: string, limit: number, isInterface = false): Value<Tracked | Macro> =>
  withRow(
    whole(trackedValue(expected, limit, isInterface)),
    isInterface
      ? 'What a failure takes from the priority; 0, or no weight at all, means FAULT.'
      : 'Used instead of the weight of what is tracked.',
    `a whole number, ${-limit} to ${limit}, then ${isInterface ? 'reverse' : 'reverse or noreverse'}`,
  ) as unknown as Value<Tracked | Macro>

export const trackedInterface = tracked('an interface', 253, true)
export const trackedScript = tracked('a vrrp_script', 253)
export const trackedFile = tracked('a track_file', 254)
export const trackedProcess = tracked('a vrrp_track_process', 254)
export const trackedBfd = tracked('a bfd_instance', 253)

/** A weight of its own: a number, and whether it counts the other way round. */
export interface Weight {
  value: number
  reverse?: boolean
}

export function weight(limit: number, hasNoReverse = false): Value<Weight | Macro> {
  const expected = `a whole number, ${-limit} to ${limit}, then perhaps reverse`
  return whole<Weight>({
    expected,
    read(tree, from, to, report) {
      if (to === from) return new Misfit('wrong-arguments', { expected, count: 0 })
      const text = wordText(tree, from)
      if (!/^[\t-\r ]*[+-]?\d{1,10}$/.test(text) || Math.abs(Number(text)) > limit) {
        return new Misfit('invalid-value', { value: text, expected: `a whole number, ${-limit} to ${limit}` }, from, from + 1)
      }
      const value = Number(text) + 0
      if (to - from === 1) return { value }
      const word = wordText(tree, from + 1)
      if (to - from > 2) report?.(new Misfit('surplus', { count: to - from - 2 }, from + 2, to))
      if (word === 'reverse') return { value, reverse: true }
      if (word === 'noreverse' && hasNoReverse) return { value, reverse: false }
      return new Misfit('invalid-value', { value: word, expected: hasNoReverse ? 'reverse or noreverse' : 'reverse' }, from + 1, from + 2)
    },
    write: ({ value, reverse }) => [bare(String(value)), ...(reverse === undefined ? [] : [bare(reverse ? 'reverse' : 'noreverse')])],
    schema: () =>
      z.strictObject({
        value: z.int().check(z.gte(-limit), z.lte(limit)),
        reverse: z.optional(hasNoReverse ? z.boolean() : z.literal(true)),
      }) as never,
  })
}
