import * as z from 'zod/mini'
import { appended, type Keyword, scalar, type Value } from '../../../lens/index.ts'
import { ColumnsRole, wordText } from '../../../syntax/index.ts'
import { expectedOf, genericMountOptions, type NfsMountOption, nfsMountOptions } from '../../../vocabulary/index.ts'
import { isWritableField, isWritableOption } from '../dialect.ts'

/** Reads whatever stands there: what libmount takes must not be lost for what cannot be written back. */
export const field = (expected: string): Value<string> =>
  scalar({
    expected,
    parse: (text) => text,
    print: (text) => text,
    schema: () => z.string().check(z.refine(isWritableField, { error: `not writable as ${expected}` })),
  })

const LONG_MAX = 2n ** 63n - 1n

/** A number as libmount reads it: it must fit 64 bits, of which it keeps the lower 32. */
export const int32: Value<number> = scalar({
  expected: 'a number, -2147483648 to 2147483647',
  bare: true,
  parse(text) {
    const match = /^[\v\f\r]*([+-]?)(\d+)$/.exec(text)
    if (!match) return undefined
    const number = BigInt(match[2]!) * (match[1] === '-' ? -1n : 1n)
    return number <= LONG_MAX && number >= -LONG_MAX - 1n ? Number(BigInt.asIntN(32, number)) : undefined
  },
  print: String,
  schema: () => z.int().check(z.gte(-2147483648), z.lte(2147483647)),
})

const keyword = (option: NfsMountOption): Keyword[] => {
  const { name, kind, default: fallback, unit: _, tolerable: _t, mountProtocol: _m, ...about } = option
  const row: Keyword = {
    ...about,
    keyword: name,
    context: ['options'],
    expected: kind.is === 'flag' ? '' : expectedOf(option),
    ...(kind.is === 'choice' || kind.is === 'list' ? { values: kind.values } : {}),
    ...(fallback === undefined ? {} : { default: fallback }),
  }
  return kind.is === 'flag' && kind.negatable ? [row, { ...row, keyword: `no${name}`, doc: `Turns off: ${row.doc}` }] : [row]
}

let keywords: Keyword[] | undefined

/** Options as words. A row that has none means `defaults`. The names known are those of NFS: others belong to their file systems. */
export const options: Value<string[]> & { readonly keywords: readonly Keyword[] } = {
  expected: 'options between commas',
  get keywords() {
    keywords ??= [...nfsMountOptions, ...genericMountOptions].flatMap(keyword)
    return keywords
  },
  read(tree, from, to) {
    let read: string[] = []
    for (let word = from; word < to; word++) read = appended(read, wordText(tree, word))
    return read.length > 0 ? read : ['defaults']
  },
  write: (list) => list.map((text) => ({ text, role: ColumnsRole.option })),
  start: () => ['defaults'],
  schema: () =>
    z.array(z.string().check(z.refine(isWritableOption, { error: 'not one whole option that fstab can hold' }))).check(z.minLength(1)),
}
