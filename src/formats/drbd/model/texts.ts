import * as z from 'zod/mini'
import { appended, bare, Misfit, type Value } from '../../../lens/index.ts'
import { isQuoted, wordText } from '../../../syntax/index.ts'
import { byteLength, hasLoneSurrogate } from '../../../text/index.ts'
import { kindOf, tokenKind } from './tokens.ts'

/** Longest quoted string in units: a byte, or a backslash with what it stands before. */
const STRING_LIMIT = 255

/** What a quoted string can hold. */
export const isQuotable = (value: string): boolean => !/[\n\0]/.test(value) && byteLength(value) <= STRING_LIMIT && !hasLoneSurrogate(value)

const isWordlike = (value: string): boolean => /^[A-Za-z0-9/._-]{1,128}$/.test(value)

/** One word that drbdadm takes for a string: quoted wherever it looks like a keyword, a number or an address. */
export function name(expected: string, isAllowed: (value: string) => boolean = (value) => value !== ''): Value<string> {
  const fits = (value: string): boolean => isQuotable(value) && isAllowed(value)
  return {
    expected,
    read(tree, from, to, report) {
      if (to - from !== 1) return new Misfit('wrong-arguments', { expected, count: to - from })
      const value = wordText(tree, from)
      const kind = tokenKind(tree, from)
      if (kind !== 'string') {
        const misfit = new Misfit(kind === 'bad' ? 'damaged' : 'unquoted', { value, kind, expected }, from, to)
        // drbdadm stops here; what is meant is clear, so what is inside is read all the same.
        if (!report || !isWordlike(value)) return misfit
        report(misfit)
      }
      return fits(value) ? value : new Misfit('invalid-value', { value, expected })
    },
    write: (value) => [{ text: value }],
    schema: () => z.string().check(z.refine(fits, { error: `not writable as ${expected}` })),
  }
}

const anyPath = name('a path', () => true)

/** Any path, also the empty one that drbdadm accepts; none stands for no disk at all. */
export const path: Value<string> = { ...anyPath, write: (value) => (value === 'none' ? [bare(value)] : anyPath.write(value)) }

/** One or more names. */
export function names(expected: string): Value<string[]> {
  const one = name(expected)
  return {
    expected,
    start: () => [],
    read(tree, from, to, report) {
      let list: string[] = []
      for (let word = from; word < to; word++) {
        const read = one.read(tree, word, word + 1, report)
        if (read instanceof Misfit) return new Misfit(read.code, read.data, word, word + 1)
        list = appended(list, read)
      }
      return list.length > 0 ? list : new Misfit('wrong-arguments', { expected, count: 0 })
    },
    write: (list) => list.map((text) => ({ text })),
    schema: () => z.array(one.schema()).check(z.minLength(1)),
  }
}

/** The text of an option: any one token. */
export function text(expected: string, maxBytes = STRING_LIMIT): Value<string> {
  const fits = (value: string): boolean => isQuotable(value) && byteLength(value) <= maxBytes
  return {
    expected: maxBytes < STRING_LIMIT ? `${expected}, at most ${maxBytes} bytes` : expected,
    read(tree, from, to) {
      if (to - from !== 1) return new Misfit('wrong-arguments', { expected, count: to - from })
      const value = wordText(tree, from)
      if (byteLength(value) > maxBytes) return new Misfit('invalid-value', { value, expected: `${expected}, at most ${maxBytes} bytes` })
      return fits(value) ? value : new Misfit('unwritable', { value, expected })
    },
    write: (value) => [{ text: value }],
    schema: () => z.string().check(z.refine(fits, { error: `not writable as ${expected}` })),
  }
}

/** A word that needs no quotes to be a string again. */
export const isPlainString = (value: string): boolean => /^[A-Za-z0-9/._-]{1,128}$/.test(value) && kindOf(value) === 'string'

/** Words of any kind: drbdadm reads on to the semicolon and looks at none of them. */
export const anyNames: Value<string[]> = anyTokens(
  'hosts, or both',
  (value) => value !== '' && isQuotable(value),
  ({ length }) => length > 0,
)

/** Words of any kind, handed on as they are; drbdadm writes them back without quotes. */
export const anyWords: Value<string[]> = anyTokens('words', isPlainString, ({ length }) => length > 0)

function anyTokens(expected: string, fits: (value: string) => boolean, isWhole: (list: readonly string[]) => boolean): Value<string[]> {
  return {
    expected,
    read(tree, from, to) {
      const list: string[] = []
      for (let word = from; word < to; word++) list.push(wordText(tree, word))
      return list.every(fits) && isWhole(list)
        ? list
        : new Misfit(list.length === 0 ? 'wrong-arguments' : 'unwritable', { expected, count: list.length })
    },
    write: (list) => list.map((text) => ({ text })),
    schema: () => z.array(z.string().check(z.refine(fits, { error: `not writable as ${expected}` }))).check(z.minLength(1)),
  }
}

/** A value that drbdadm only takes without quotes. */
export const unquoted = <T>(value: Value<T>): Value<T> => ({
  ...value,
  read(tree, from, to, report) {
    for (let word = from; word < to; word++)
      if (isQuoted(tree, word)) return new Misfit('quoted', { value: wordText(tree, word), expected: value.expected }, word, word + 1)
    return value.read(tree, from, to, report)
  },
})
